using Grader.Sandboxes;

namespace Grader.Tests.Running;

/// <summary>A terminal that the grader's first mark never comes back from, as of a program that throws away what it holds (tcflush(3)).</summary>
internal sealed class ForgetfulTerminal(ITerminal terminal) : ITerminal
{
    private int _marks;

    public int Descriptor => terminal.Descriptor;

    public bool LastMarkSeen => _marks != 1 && terminal.LastMarkSeen;

    public byte[] Read() => terminal.Read();

    public bool Type(ReadOnlySpan<byte> data) => terminal.Type(data);

    public void HandOverTyped() => terminal.HandOverTyped();

    public bool WriteMark() => ++_marks == 1 || terminal.WriteMark();

    public void Dispose() => terminal.Dispose();
}
