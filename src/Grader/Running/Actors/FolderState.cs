namespace Grader.Running.Actors;

/// <summary>
/// The files of a folder at one moment, to tell later which are new. Times are not compared with a clock: a file's is taken at the kernel's last
/// tick (up to 10 ms ago), so one that a quick program writes may be older than the program.
/// </summary>
internal sealed class FolderState
{
    // Deeper down a path becomes longer than paths may be, and nobody is asked to save anything there.
    private const int MostLevels = 32;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true, MaxRecursionDepth = MostLevels };

    private readonly string _folder;
    private readonly Dictionary<string, (DateTime Written, long Length)> _known;

    private FolderState(string folder)
    {
        _folder = folder;
        // Names that are not UTF-8 may read alike.
        _known = Files().DistinctBy(file => file.FullName).ToDictionary(file => file.FullName, Version);
    }

    /// <summary>The folder as it is now; links are left out.</summary>
    public static FolderState Of(string folder) => new(folder);

    /// <summary>Files that were not there, or were another size or written at another time.</summary>
    public IEnumerable<FileInfo> Changed() => Files().Where(file => !_known.TryGetValue(file.FullName, out var version) || version != Version(file));

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_folder).EnumerateFiles("*", Everything);

    private static (DateTime Written, long Length) Version(FileInfo file) => (file.LastWriteTimeUtc, file.Exists ? file.Length : 0);
}
