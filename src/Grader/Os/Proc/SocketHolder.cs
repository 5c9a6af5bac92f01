namespace Grader.Os.Proc;

/// <summary>A process that has a socket; written <c>python3 (1234)</c>.</summary>
internal sealed record SocketHolder(string Name, int Process)
{
    public override string ToString() => $"{Name} ({Process})";
}
