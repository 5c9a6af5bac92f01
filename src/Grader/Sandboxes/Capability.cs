namespace Grader.Sandboxes;

/// <summary>What a kind of sandbox can do or see; a check that needs more is <c>unchecked</c> there.</summary>
[Flags]
public enum Capability
{
    None = 0,

    /// <summary>A network stack for each sandbox, so that the grader can be the cable between two programs and change what crosses it.</summary>
    TwoStacks = 1,

    /// <summary>Peers with other source addresses than 127.0.0.1.</summary>
    SourceAddress = 2,

    /// <summary>The kernel tells the backlog of a listening socket.</summary>
    Backlog = 4,

    /// <summary>The wire is captured, so that segments are seen.</summary>
    Segments = 8,

    /// <summary>The stack's socket buffers can be made small.</summary>
    Buffers = 16,

    /// <summary>A blocked <c>send</c> can be interrupted.</summary>
    Interrupt = 32,

    /// <summary>Programs run at a terminal.</summary>
    Terminal = 64,

    /// <summary>The kernel tells what the threads of a program wait for.</summary>
    Stillness = 128,
}
