namespace Grader.Os.Proc;

/// <summary>Which process holds a socket: the one that has it among its descriptors.</summary>
internal static class SocketOwners
{
    /// <summary>The inodes of the sockets that any of <paramref name="processes"/> has open.</summary>
    public static HashSet<long> InodesOf(IEnumerable<int> processes)
    {
        var inodes = new HashSet<long>();
        foreach (var process in processes)
        {
            foreach (var descriptor in ProcFile.Numbers($"/proc/{process}/fd"))
            {
                if (InodeOf(process, descriptor) is { } inode)
                    inodes.Add(inode);
            }
        }

        return inodes;
    }

    /// <summary>The inode of a descriptor when it is a socket; null otherwise.</summary>
    public static long? InodeOf(int process, int descriptor) =>
        ProcFile.TryReadLink($"/proc/{process}/fd/{descriptor}") is { } target
        && target.StartsWith("socket:[", StringComparison.Ordinal)
        && long.TryParse(target.AsSpan(8, target.Length - 9), out var inode)
            ? inode
            : null;

    /// <summary>A process of this machine that holds one of the sockets; null when none may be seen.</summary>
    public static SocketHolder? HolderOf(IReadOnlySet<long> inodes)
    {
        foreach (var process in ProcFile.Numbers("/proc"))
        {
            if (InodesOf([process]).Overlaps(inodes))
                return new SocketHolder(ProcFile.TryRead($"/proc/{process}/comm")?.Trim() ?? "?", process);
        }

        return null;
    }
}
