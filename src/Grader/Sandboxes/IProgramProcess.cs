namespace Grader.Sandboxes;

/// <summary>A program that was started, with its whole tree of processes.</summary>
internal interface IProgramProcess : IDisposable
{
    ITerminal Terminal { get; }

    /// <summary>How it ended; null while it runs. 128 plus the signal's number when a signal ended it.</summary>
    /// <exception cref="GraderFaultException">The sandbox itself failed, so that the program never ran.</exception>
    int? ExitCode { get; }

    /// <summary>The processes of the program, without the sandbox's own; empty when none is left or none can be listed.</summary>
    IReadOnlyList<int> Members();

    /// <summary>
    /// The processes that learn of the program's end first and tell it, the program's own first one included where nobody stands between. When one
    /// of them is awake or gone, the end may be about to be told, whatever the program left behind does.
    /// </summary>
    IReadOnlyList<int> Wardens();

    /// <summary>Whether the sandbox has handed over to the program itself.</summary>
    bool Began { get; }

    /// <summary>Sends a signal to the program's first process.</summary>
    void Signal(int signal);

    /// <summary>Ends the whole tree at once and returns when it is gone.</summary>
    void Kill();
}
