using Grader.Submissions;
using Grader.Submissions.Files;
using Grader.Submissions.Intake;

namespace Grader.Copies;

/// <summary>Reads what somebody handed in. Nothing is built or run.</summary>
internal static class WorkReader
{
    // The grader's own limit for a program's text is larger; nobody copies what a tool wrote.
    private const int Longest = 200_000;

    /// <param name="path">Of a folder or an archive.</param>
    /// <param name="workFolder">An empty folder to unpack into.</param>
    /// <exception cref="UnusableSubmissionException">It cannot be opened.</exception>
    public static Work Read(string name, string path, string workFolder)
    {
        var tree = FolderWalk.Walk(new DiskFiles(Delivery.Open(path, workFolder).Folder));
        return new Work(name, [.. tree.Files.Select(file => new CodeFile(file.Path, tree.Text(file.Path))).Where(file => file.Text.Length <= Longest && !file.Text.Contains('\0'))]);
    }
}
