namespace Grader.Sandboxes;

/// <summary>Limits of a sandbox that its programs ran into.</summary>
[Flags]
internal enum LimitsMet
{
    None = 0,

    /// <summary>The kernel ended a process because the sandbox's memory was used up.</summary>
    Memory = 1,

    /// <summary>A process or thread was refused because there were as many as the sandbox may have.</summary>
    Processes = 2,
}
