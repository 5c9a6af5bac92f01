namespace Grader.Sandboxes.Namespaces;

/// <summary>What a wrapper tells of itself, where the program inside cannot tell anything.</summary>
internal interface IWrapperStatus : IDisposable
{
    /// <summary>Whether it handed over to the program, so that what it ended with is the program's end and not its own trouble.</summary>
    bool ProgramRan { get; }

    /// <summary>
    /// The first process of the program's PID namespace, as the machine numbers it, where that may outlive the wrapper; null where it does not, and
    /// before it was made.
    /// </summary>
    int? FirstProcess { get; }
}
