namespace Grader.Os.Proc;

/// <summary>What a descriptor of a process is.</summary>
internal enum DescriptorKind
{
    Other,
    Terminal,
    Socket,
    Pipe,
    Timer,
}
