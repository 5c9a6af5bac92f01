using CliWrap;
using Grader.Os.Proc;

namespace Grader.Sandboxes.Groups;

/// <summary>
/// The control groups for the memory of one run's sandboxes, where the machine lets the grader make some: below or beside the grader's own
/// group (as root; in a container with a group of its own; below a group that systemd has delegated to the user). A group that is given
/// back is used again, because the kernel takes long to forget one.
/// </summary>
internal sealed class MemoryGroups : IDisposable
{
    private const string Prefix = "grader-";
    private static int _count;
    private readonly string? _parent;
    private readonly Action<string> _announce;
    private readonly Stack<MemoryGroup> _free = new();
    private readonly List<MemoryGroup> _all = [];
    private readonly Lock _lock = new();

    /// <summary>Looks where groups can be made, and removes there what killed runs have left.</summary>
    /// <param name="announce">Told the folder of each group before it is made, so that somebody else can remove it when the grader is killed.</param>
    public MemoryGroups(Action<string> announce)
    {
        _announce = announce;
        foreach (var left in Abandoned())
            TryRemove(left);
        _parent = Places().FirstOrDefault(IsUsable);
    }

    /// <summary>Whether there are any: otherwise memory is watched.</summary>
    public bool Exist => _parent is not null;

    /// <summary>Groups of graders that have ended.</summary>
    public static IReadOnlyList<string> Abandoned() =>
    [
        .. Places().Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateDirectories(place, $"{Prefix}*-*"))
            .Where(folder => int.TryParse(Path.GetFileName(folder).Split('-')[1], out var grader) && !Directory.Exists($"/proc/{grader}")),
    ];

    /// <summary>A group with no process in it, to be given back; null where none can be made.</summary>
    /// <param name="bytes">What the processes in it may have together.</param>
    public MemoryGroup? Take(long bytes)
    {
        if (_parent is null)
            return null;
        MemoryGroup? group;
        lock (_lock)
        {
            if (!_free.TryPop(out group))
                _all.Add(group = Make(_parent));
        }

        group.Begin(bytes);
        return group;
    }

    /// <summary>Takes a group back whose processes have all ended.</summary>
    public void GiveBack(MemoryGroup group)
    {
        lock (_lock)
            _free.Push(group);
    }

    /// <summary>Removes them all; none of their processes may be left.</summary>
    public void Dispose()
    {
        foreach (var group in _all)
            ProcessEnds.Await(() => TryRemove(group.Folder));
    }

    private MemoryGroup Make(string parent)
    {
        var folder = Path.Combine(parent, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        _announce(folder);
        Directory.CreateDirectory(folder);
        return new MemoryGroup(folder);
    }

    // In version 2 a group with processes has no groups below it that count memory, unless it is the first of all: then it is made beside.
    private static IEnumerable<string> Places() =>
        OperatingSystem.IsLinux() && ProcFile.TryRead("/proc/self/cgroup") is { } groups
            ? [ControlGroup.Folder(groups, "memory"), Path.GetDirectoryName(ControlGroup.Folder(groups, "memory"))!, ControlGroup.Mount, $"{ControlGroup.Mount}/memory"]
            : [];

    // Only a try can tell: there may be a group that others may not write to, a mount that is read-only, a controller that is not switched on.
    private bool IsUsable(string place)
    {
        if (!Directory.Exists(place))
            return false;
        try
        {
            var group = Make(place);
            if (!MemoryGroup.IsIn(group.Folder) || !CanBeEntered(group))
            {
                TryRemove(group.Folder);
                return false;
            }

            group.Begin(1L << 30);
            _all.Add(group);
            _free.Push(group);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The right to write there is asked for when it is opened, and again of both groups' common ancestor when a number is written.
    private static bool CanBeEntered(MemoryGroup group)
    {
        var process = new ProcessHandle(Cli.Wrap("/bin/sh").WithArguments(["-c", "echo 0 >\"$1\"", "sh", group.Entrance]));
        process.AwaitEnd();
        return process.ExitCode == 0;
    }

    private static bool TryRemove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
