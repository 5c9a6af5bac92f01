using Grader.Os;

namespace Grader.Submissions.Files;

/// <summary>The files of a folder on disk. Links to files inside it count as files; other links are not followed.</summary>
internal sealed class DiskFiles(string root) : IFileSource
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _root = Path.GetFullPath(root);
    private readonly InnerLinks _links = new(Path.GetFullPath(root));

    public IEnumerable<FileEntry> List(string folder) =>
        new DirectoryInfo(Absolute(folder)).EnumerateFileSystemInfos().Select(Entry);

    public byte[] Read(string path, int limit)
    {
        var file = new FileInfo(Absolute(path));
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        // Opening a named pipe waits for its other end for ever. Pipes and devices have no length; nor has a file worth reading.
        if (target.Length == 0)
            return [];
        using var stream = target.OpenRead();
        var bytes = new byte[Math.Min(limit, target.Length)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private FileEntry Entry(FileSystemInfo info)
    {
        if (info.LinkTarget is not null)
            return LinkEntry(info);
        if (info is DirectoryInfo)
            return new FileEntry(info.Name, EntryKind.Folder);
        return RegularFile.Is(info.FullName) ? new FileEntry(info.Name, EntryKind.File, IsExecutable(info), ((FileInfo)info).Length) : new FileEntry(info.Name, EntryKind.Special);
    }

    private FileEntry LinkEntry(FileSystemInfo link) =>
        _links.Target(link) is { } file ? new FileEntry(link.Name, EntryKind.File, IsExecutable(file), file.Length) : new FileEntry(link.Name, EntryKind.Link);

    private static bool IsExecutable(FileSystemInfo file) =>
        !OperatingSystem.IsWindows() && (file.UnixFileMode & AnyExecute) != 0;

    private string Absolute(string path) => Path.Combine(_root, path);
}
