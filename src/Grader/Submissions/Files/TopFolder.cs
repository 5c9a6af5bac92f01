namespace Grader.Submissions.Files;

/// <summary>
/// The folder that the student thinks of as the submission: downloads often wrap it in one more (<c>tp1/…</c>), perhaps with a
/// report beside it.
/// </summary>
internal static class TopFolder
{
    private static readonly HashSet<string> Papers = [".md", ".txt", ".pdf", ".docx", ".doc", ".odt", ".rtf", ".png", ".jpg", ".jpeg", ".zip"];

    /// <param name="mayDescend">Whether a folder, by its name, is a wrapping; a folder of an exercise is not.</param>
    public static string Of(SubmissionTree tree, Func<string, bool> mayDescend)
    {
        var top = Paths.Root;
        while (OnlyFolderOf(tree, top) is { } only && mayDescend(Paths.Name(only)))
            top = only;
        return top;
    }

    private static string? OnlyFolderOf(SubmissionTree tree, string folder)
    {
        if (tree.In(folder).Any(file => !Papers.Contains(file.Extension)))
            return null;
        var below = tree.Files
            .Where(file => Paths.IsUnder(file.Path, folder) && file.Folder != folder)
            .Select(file => Paths.From(folder, file.Path).Split('/')[0])
            .Distinct()
            .Take(2)
            .ToList();
        return below is [var only] ? Paths.Join(folder, only) : null;
    }
}
