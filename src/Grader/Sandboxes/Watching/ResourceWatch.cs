using System.IO.Enumeration;
using Grader.Os;
using Grader.Os.Proc;

namespace Grader.Sandboxes.Watching;

/// <summary>
/// Keeps a sandbox's programs within the limits that no kernel keeps for it, by looking now and then (<see cref="WatchThread"/>): memory where
/// there is no control group, the size of a folder, and processes where the kernel cannot tell this sandbox's from others'. Programs that use
/// more are ended, all of them. Between two looks they may exceed a limit for a moment.
/// </summary>
/// <param name="members">The sandbox's processes, asked from another thread than the sandbox's own.</param>
internal sealed class ResourceWatch(ResourceLimits limits, string folder, Func<IReadOnlyList<int>> members) : IDisposable
{
    // The folder changes slowly and takes longer to look at.
    private const int LooksForEachFolder = 4;

    // Whoever makes more files than that fills the disk with names alone.
    private const int MostFiles = 20_000;

    // The sandbox's own processes are of the same user, and count.
    private const int SandboxTasks = 2;

    private static readonly EnumerationOptions EverythingBelow = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        MaxRecursionDepth = 32,
    };
    private readonly Lock _lock = new();
    private bool _over;
    private int _looks;

    /// <summary>Whether the processes are looked at; otherwise only the folder, because the kernel counts and tells the rest.</summary>
    public bool WatchesProcesses { get; init; } = true;

    /// <summary>Whether the kernel, where it counts memory, has ended one of the processes for want of it; null where it does not count.</summary>
    public Func<bool>? MemoryIsUsedUp { get; init; }

    /// <summary>Whether too many processes end the programs; where the kernel refuses them more, they are only told.</summary>
    public bool EndsTooManyProcesses { get; init; }

    /// <summary>What was seen so far.</summary>
    public LimitsMet Met { get; private set; }

    /// <summary>Looks once, and ends the programs when they use too much.</summary>
    public void Look()
    {
        lock (_lock)
        {
            if (_over)
                return;
            if (WatchesProcesses)
            {
                var uses = members().Select(ProcessUse.Of).OfType<ProcessUse>().ToList();
                Met |= uses.Sum(u => u.Tasks) >= limits.Processes - SandboxTasks ? LimitsMet.Processes : LimitsMet.None;
                Met |= MemoryIsUsedUp?.Invoke() ?? Exceeds(uses) ? LimitsMet.Memory : LimitsMet.None;
            }

            if (_looks++ % LooksForEachFolder == 0 && FolderExceeds())
                Met |= LimitsMet.Folder;
            var ends = LimitsMet.Memory | LimitsMet.Folder | (EndsTooManyProcesses ? LimitsMet.Processes : LimitsMet.None);
            if ((Met & ends) == 0)
                return;
            foreach (var process in members())
                ProcessHandle.Signal(process, Libc.SigKill);
        }
    }

    /// <summary>Looks no more; when this returns, no look is under way.</summary>
    public void Dispose()
    {
        lock (_lock)
            _over = true;
        WatchThread.Remove(this);
    }

    // Pages that several processes share count for each of them at first; only when that is too much are they counted by their shares,
    // which takes the kernel longer.
    private bool Exceeds(List<ProcessUse> uses) => uses.Sum(u => u.ResidentBytes) > limits.MemoryBytes && uses.Sum(u => u.ProportionalBytes()) > limits.MemoryBytes;

    // A name that is not UTF-8 cannot be asked about; it counts for something, so that such names are no way out.
    private long Size(ref FileSystemEntry entry) => entry.IsDirectory ? 0 : entry.FileName.Contains('\uFFFD') ? limits.FileBytes / 16 : entry.Length;

    private bool FolderExceeds()
    {
        try
        {
            var (files, bytes) = (0, 0L);
            foreach (var size in new FileSystemEnumerable<long>(folder, Size, EverythingBelow))
            {
                bytes += size;
                if (bytes > limits.FolderBytes || ++files > MostFiles)
                    return true;
            }

            return false;
        }
        catch (IOException)
        {
            // A folder went away in the middle of the look; the next one sees the rest.
            return false;
        }
    }
}
