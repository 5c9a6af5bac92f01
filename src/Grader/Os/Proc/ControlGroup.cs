using Grader.Sandboxes;

namespace Grader.Os.Proc;

/// <summary>What a process's control group has counted (cgroups(7)); version 1 and version 2 of them have it in different places.</summary>
internal static class ControlGroup
{
    /// <summary>Where Linux has them.</summary>
    public const string Mount = "/sys/fs/cgroup";

    /// <summary>Limits that the group's processes ran into; none where it cannot be told.</summary>
    public static LimitsMet LimitsMetBy(int process)
    {
        var groups = ProcFile.TryRead($"/proc/{process}/cgroup") ?? "";
        var killed = Killed(Folder(groups, "memory"));
        var refused = Count($"{Folder(groups, "pids")}/pids.events", "max");
        return (killed > 0 ? LimitsMet.Memory : LimitsMet.None) | (refused > 0 ? LimitsMet.Processes : LimitsMet.None);
    }

    /// <summary>How many of a group's processes the kernel has ended for want of memory, since the group was made.</summary>
    /// <param name="folder">The group's.</param>
    public static long Killed(string folder) => Count($"{folder}/memory.events", "oom_kill") + Count($"{folder}/memory.oom_control", "oom_kill");

    /// <summary>The group's folder by a process's list of groups, lines such as <c>4:memory:/docker/1f…</c> or <c>0::/docker/1f…</c>.</summary>
    public static string Folder(string groups, string controller)
    {
        var lines = groups.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 3)).Where(words => words.Length == 3).ToList();
        return lines.Find(words => words[1].Split(',').Contains(controller)) is { } first
            ? $"{Mount}/{first[1]}{first[2]}"
            : $"{Mount}{lines.Find(words => words[0] == "0")?[2]}";
    }

    // Lines such as "oom_kill 1".
    private static long Count(string file, string name) =>
        ProcFile.TryRead(file)?.Split('\n').Select(line => line.Split(' ')).FirstOrDefault(words => words is [var key, _] && key == name) is [_, var count]
            ? long.Parse(count)
            : 0;
}
