namespace Grader.Submissions.Intake;

/// <summary>Why an archive as a whole cannot be used.</summary>
internal enum ArchiveTrouble
{
    /// <summary>It is not one, or of a kind that is not taken.</summary>
    Unknown,
    Unreadable,
    Damaged,
    Encrypted,

    /// <summary>It is too large, or looking at it would take too much.</summary>
    Oversized,
}
