namespace Grader.Os.Proc;

/// <summary>A process and all that descends from it. Inside a PID namespace orphans stay descendants of its first process.</summary>
internal static class ProcessTree
{
    /// <summary>The living members of the tree of <paramref name="root"/>, parents before children; empty when it is gone.</summary>
    public static IReadOnlyList<int> Of(int root)
    {
        var members = new List<int>();
        if (Directory.Exists($"/proc/{root}"))
            members.Add(root);
        for (var i = 0; i < members.Count; i++)
            members.AddRange(ChildrenOf(members[i]));
        return members;
    }

    /// <summary>The children of a process, by all its threads; those that have ended and were not waited for included.</summary>
    public static IReadOnlyList<int> ChildrenOf(int process) =>
        [.. ProcFile.Numbers($"/proc/{process}/task")
            .Select(thread => ProcFile.TryRead($"/proc/{process}/task/{thread}/children") ?? "")
            .SelectMany(children => children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse))];

    /// <summary>
    /// As <see cref="Of"/>, with nobody missing. A process whose parent ends moves to another one; when that happens during a walk, it may move
    /// from where the walk has not been yet to where it has been, and one walk alone does not see it.
    /// </summary>
    public static IReadOnlyList<int> WholeOf(int root)
    {
        var last = Of(root);
        for (var walk = Of(root); !walk.SequenceEqual(last); walk = Of(root))
            last = walk;
        return last;
    }
}
