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
        {
            foreach (var thread in ProcFile.Numbers($"/proc/{members[i]}/task"))
            {
                if (ProcFile.TryRead($"/proc/{members[i]}/task/{thread}/children") is { Length: > 0 } children)
                    members.AddRange(children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
            }
        }

        return members;
    }

    /// <summary>The file name of a process's executable as its link tells it; empty when it is gone.</summary>
    public static string Executable(int pid) => Path.GetFileName(ProcFile.TryReadLink($"/proc/{pid}/exe") ?? "");
}
