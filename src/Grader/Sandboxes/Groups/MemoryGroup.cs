using Grader.Os.Proc;

namespace Grader.Sandboxes.Groups;

/// <summary>
/// A control group for the memory of one sandbox at a time, of version 1 or 2 (cgroups(7)): the kernel gives its processes no more than
/// their share, and ends one of them when that is used up.
/// </summary>
internal sealed class MemoryGroup
{
    private const string Limit1 = "memory.limit_in_bytes", Limit2 = "memory.max";

    // What is in the swap is no memory to the kernel, so it is limited as well where the kernel counts it. Version 1 counts both together.
    private const string Swap1 = "memory.memsw.limit_in_bytes", Swap2 = "memory.swap.max";
    private long _before;

    /// <param name="folder">The folder of a group that exists.</param>
    public MemoryGroup(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Where a process writes its number, or 0, to be in the group, with all that it starts.</summary>
    public string Entrance => Path.Combine(Folder, "cgroup.procs");

    /// <summary>Whether the kernel has ended one of the group's processes for want of memory since <see cref="Begin"/>.</summary>
    public bool HasKilled => ControlGroup.Killed(Folder) > _before;

    /// <summary>Whether a folder is a group whose memory can be limited.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Limit1)) || File.Exists(Path.Combine(folder, Limit2));

    /// <summary>Readies the group for another sandbox; none of its processes may be left.</summary>
    /// <param name="bytes">What the sandbox's programs may have together.</param>
    public void Begin(long bytes)
    {
        if (File.Exists(Path.Combine(Folder, Limit2)))
        {
            Write(Limit2, bytes);
            Write(Swap2, 0);
        }
        else
        {
            // Memory alone never has a higher limit than with swap: it comes down first, and has gone up last.
            Write(Swap1, -1);
            Write(Limit1, bytes);
            Write(Swap1, bytes);
        }

        _before = ControlGroup.Killed(Folder);
    }

    private void Write(string name, long value)
    {
        var path = Path.Combine(Folder, name);
        if (File.Exists(path))
            File.WriteAllText(path, $"{value}");
    }
}
