namespace Grader.Sandboxes;

/// <summary>Limits of a sandbox that its programs ran into.</summary>
[Flags]
internal enum LimitsMet
{
    None = 0,

    /// <summary>A program was ended because the sandbox's memory was used up.</summary>
    Memory = 1,

    /// <summary>There were as many processes and threads as the sandbox may have, so that one more is refused.</summary>
    Processes = 2,

    /// <summary>A program was ended because the files of its folder took more than they may.</summary>
    Folder = 4,
}
