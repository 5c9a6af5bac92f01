using System.Threading.Channels;
using Grader.Submissions.Files;

namespace Grader.Watching;

/// <summary>Hears of what is written in a folder and below it. What exactly was written is seen by looking (see <see cref="SubmissionFiles"/>).</summary>
internal sealed class FolderEvents : IDisposable
{
    // One is enough: whoever is woken looks at everything.
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher _watcher;

    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderEvents(string folder)
    {
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes,
        };
        _watcher.Changed += (_, e) => Hear(e.Name);
        _watcher.Created += (_, e) => Hear(e.Name);
        _watcher.Deleted += (_, e) => Hear(e.Name);
        _watcher.Renamed += (_, e) => Hear(e.Name);
        // More came at once than fits: something was written.
        _watcher.Error += (_, _) => _events.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Gets one for what was written since it was last read.</summary>
    public ChannelReader<bool> Reader => _events.Reader;

    public void Dispose() => _watcher.Dispose();

    // Version control, caches of interpreters and editors' own files are written without the student's work being other than before.
    private void Hear(string? path)
    {
        string[] parts = path?.Split(Path.DirectorySeparatorChar) ?? [];
        if (parts.SkipLast(1).Any(folder => ToolLeftovers.Is(folder) || IgnoredNames.IsFile(folder)) || (parts is [.., var name] && (IgnoredNames.IsFile(name) || EditorLeftovers.Is(name))))
            return;
        _events.Writer.TryWrite(true);
    }
}
