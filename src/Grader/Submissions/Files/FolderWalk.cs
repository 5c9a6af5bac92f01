using Grader.Specs;
using Grader.Submissions.Intake;
using Grader.Yaml;

namespace Grader.Submissions.Files;

/// <summary>
/// Lists a submission, nearest folders first, and stops at bounds that no honest one reaches. What could not be listed is told in
/// <see cref="SubmissionTree.Troubles"/>.
/// </summary>
internal static class FolderWalk
{
    public const int MostEntries = 5_000;
    public const int DeepestFolder = 24;

    public static SubmissionTree Walk(IFileSource source)
    {
        var files = new List<TreeFile>();
        var troubles = new List<Problem>();
        var leftOut = new List<Problem>();
        var waiting = new Queue<(string Folder, int Depth)>([(Paths.Root, 0)]);
        var seen = 0;
        while (waiting.TryDequeue(out var next))
        {
            var (found, folders) = List(source, next.Folder, MostEntries - seen, troubles, leftOut);
            seen += found.Count + folders.Count;
            files.AddRange(found);
            if (seen >= MostEntries)
            {
                troubles.Add(Trouble(next.Folder, "too-many-files", ("limit", MostEntries)));
                break;
            }
            if (next.Depth < DeepestFolder)
                folders.ForEach(folder => waiting.Enqueue((folder, next.Depth + 1)));
            else if (folders.Count > 0)
                troubles.Add(Trouble(next.Folder, "too-deep-folders", ("limit", DeepestFolder)));
        }
        return new SubmissionTree([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], troubles, leftOut, source);
    }

    private static (List<TreeFile> Files, List<string> Folders) List(IFileSource source, string folder, int limit, List<Problem> troubles, List<Problem> leftOut)
    {
        try
        {
            var entries = source.List(folder).Take(limit).ToList();
            if (entries.Exists(entry => entry.Name == "pyvenv.cfg"))
                return ([], []);
            var named = entries.Where(entry => IsReadable(folder, entry, troubles)).ToList();
            leftOut.AddRange(named.Where(entry => !IgnoredNames.IsFile(entry.Name)).Select(entry => LeftOut(folder, entry)).OfType<Problem>());
            return (
                [
                    .. named.Where(entry => entry.Kind == EntryKind.File && entry.Size <= IntakeLimits.Default.MostFileBytes && !IgnoredNames.IsFile(entry.Name))
                        .Select(entry => new TreeFile(Paths.Join(folder, entry.Name), entry.IsExecutable)),
                ],
                [
                    .. named.Where(entry => entry.Kind == EntryKind.Folder && !IgnoredNames.IsFolder(folder, entry.Name))
                        .Select(entry => Paths.Join(folder, entry.Name))
                        .Order(StringComparer.Ordinal),
                ]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            troubles.Add(Trouble(folder, "closed-folder"));
            return ([], []);
        }
    }

    private static Problem? LeftOut(string folder, FileEntry entry) => entry switch
    {
        { Kind: EntryKind.Link } => Trouble(Paths.Join(folder, entry.Name), "outer-link"),
        { Kind: EntryKind.Special } => Trouble(Paths.Join(folder, entry.Name), "special-file"),
        { Kind: EntryKind.File } when entry.Size > IntakeLimits.Default.MostFileBytes => Trouble(Paths.Join(folder, entry.Name), "large-file", ("limit", IntakeLimits.Default.MostFileBytes)),
        _ => null,
    };

    private static bool IsReadable(string folder, FileEntry entry, List<Problem> troubles)
    {
        var path = Paths.Join(folder, entry.Name);
        if (UsablePath.TroubleOf(path) is not { } trouble)
            return true;
        troubles.Add(Trouble(path, trouble.Code, trouble.Parameters));
        return false;
    }

    private static Problem Trouble(string path, string code, params IEnumerable<(string Name, object Value)> parameters) =>
        new(SourcePosition.Whole(Paths.Shown(path)), code, parameters);
}
