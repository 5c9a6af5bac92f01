using Grader.Judging;

namespace Grader.Sandboxes;

/// <summary>Limits of sandboxes as findings, without the program that met them, which only the caller knows.</summary>
internal static class LimitFinding
{
    /// <summary>The worst limit that the programs of a sandbox ran into, as it is known from outside; null when there is none.</summary>
    public static Finding? Of(ISandbox sandbox)
    {
        var met = sandbox.LimitsMet;
        return met.HasFlag(LimitsMet.Memory) ? Of("proc.out-of-memory", sandbox.Limits)
            : met.HasFlag(LimitsMet.Folder) ? Of("proc.disk-full", sandbox.Limits)
            : met.HasFlag(LimitsMet.Processes) ? Of("proc.too-many-processes", sandbox.Limits)
            : null;
    }

    /// <param name="code">The code of a limit's finding.</param>
    public static Finding Of(string code, ResourceLimits limits) => code switch
    {
        "proc.out-of-memory" => new Finding(code).With("megabytes", limits.MemoryBytes >> 20),
        "proc.disk-full" => new Finding(code).With("megabytes", limits.FolderBytes >> 20),
        "proc.file-too-large" => new Finding(code).With("megabytes", limits.FileBytes >> 20),
        "proc.too-many-processes" => new Finding(code).With("limit", limits.Processes),
        "proc.too-many-files" => new Finding(code).With("limit", limits.Descriptors),
        "proc.cpu-used-up" => new Finding(code).With("seconds", limits.CpuSeconds),
        _ => throw new ArgumentException($"'{code}' is no limit", nameof(code)),
    };
}
