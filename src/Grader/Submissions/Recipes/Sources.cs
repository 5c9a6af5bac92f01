using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>What the recipes of source files have in common.</summary>
internal static partial class Sources
{
    public static IEnumerable<TreeFile> WithExtension(this SubmissionTree tree, params IReadOnlyCollection<string> extensions) =>
        tree.Files.Where(file => extensions.Contains(file.Extension));

    public static string Place(this TreeFile file) => Paths.Join(file.Folder, file.Stem);

    /// <summary>The nearest folder, from that of the file up, that holds a file that <paramref name="matches"/>; null for none.</summary>
    public static string? FolderAbove(this SubmissionTree tree, TreeFile file, Func<TreeFile, bool> matches) =>
        Paths.FoldersAbove(file.Path).FirstOrDefault(folder => tree.In(folder).Any(matches));

    /// <summary>
    /// The folder to copy so that what <paramref name="text"/> names above <paramref name="folder"/> (<c>../comun/red.h</c>)
    /// comes along; never above the submission.
    /// </summary>
    public static string FolderWithReferences(string folder, string text)
    {
        var levels = UpwardPattern().Matches(text).Select(match => match.Groups["step"].Captures.Count).DefaultIfEmpty(0).Max();
        return levels == 0 ? folder : Paths.FoldersAbove(folder).Take(levels).LastOrDefault(Paths.Root);
    }

    [GeneratedRegex(@"[""'](?<step>\.\.[/\\])+")]
    private static partial Regex UpwardPattern();
}
