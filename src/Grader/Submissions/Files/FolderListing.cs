namespace Grader.Submissions.Files;

/// <summary>
/// What there is in folders that a student filled. What cannot be used is left out: names and folders of which reading the submission tells.
/// </summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, MatchType = MatchType.Simple };

    /// <summary>The entries of one folder with their paths; none when nobody may look into it.</summary>
    /// <param name="path">The folder's own, with <c>/</c>; <c>.</c> where paths begin.</param>
    /// <exception cref="IOException">It cannot be read for another reason, or there is none.</exception>
    public static IReadOnlyList<(string Path, FileSystemInfo Info)> Of(string folder, string path, Func<FileSystemInfo, bool> isTaken, int most = int.MaxValue)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", All)
                    .Select(info => (Path: Paths.Join(path, info.Name), Info: info))
                    .Where(entry => UsablePath.Is(entry.Path) && isTaken(entry.Info))
                    .Take(most),
            ];
        }
        // Closed to whoever runs the grader, or so deep that no call can name it.
        catch (Exception e) when (e is UnauthorizedAccessException or PathTooLongException)
        {
            return [];
        }
    }

    /// <summary>All that is below a folder and no folder itself; links are among it and never followed.</summary>
    /// <param name="isTaken">Whether an entry counts; a folder that does not is not looked into.</param>
    /// <exception cref="IOException">Something cannot be read for another reason than that it is closed.</exception>
    public static IEnumerable<(string Path, FileSystemInfo Info)> Below(string folder, Func<FileSystemInfo, bool> isTaken)
    {
        var waiting = new Queue<(string Path, string Folder)>([(Paths.Root, folder)]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var entry in Of(next.Folder, next.Path, isTaken))
            {
                if (entry.Info is DirectoryInfo && entry.Info.LinkTarget is null)
                    waiting.Enqueue((entry.Path, entry.Info.FullName));
                else
                    yield return entry;
            }
        }
    }
}
