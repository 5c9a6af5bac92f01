using Grader.Sandboxes;

namespace Grader.Tests.Running;

/// <summary>A program as it is, but for what a test changes of it.</summary>
internal sealed class WrappedProcess(IProgramProcess process) : IProgramProcess
{
    /// <summary>Its terminal; its own unless given.</summary>
    public ITerminal Terminal { get; init; } = process.Terminal;

    /// <summary>Done once it has been disposed of.</summary>
    public Action Disposed { get; init; } = () => { };

    public int? ExitCode => process.ExitCode;

    public bool Began => process.Began;

    public IReadOnlyList<int> Members() => process.Members();

    public IReadOnlyList<int> Wardens() => process.Wardens();

    public void Signal(int signal) => process.Signal(signal);

    public void Kill() => process.Kill();

    public void Dispose()
    {
        process.Dispose();
        Disposed();
    }
}
