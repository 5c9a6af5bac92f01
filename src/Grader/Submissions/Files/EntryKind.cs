namespace Grader.Submissions.Files;

internal enum EntryKind
{
    File,
    Folder,

    /// <summary>Not looked at: a link that leaves the submission or leads to a folder.</summary>
    Other,
}
