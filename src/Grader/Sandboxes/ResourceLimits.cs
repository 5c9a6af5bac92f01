namespace Grader.Sandboxes;

/// <summary>What the programs of one sandbox may use (setrlimit(2)); programs meet them as their own errors.</summary>
/// <param name="Processes">Processes and threads of the sandbox's user. Node and .NET need 16, Java 24 (measured).</param>
/// <param name="Descriptors">Open files of each process.</param>
/// <param name="FileBytes">The largest file that may be written.</param>
/// <param name="CpuSeconds">CPU time of each process.</param>
/// <param name="MemoryBytes">Memory of all of them together (cgroups(7)); only containers have this limit.</param>
internal sealed record ResourceLimits(int Processes, int Descriptors, long FileBytes, int CpuSeconds, long MemoryBytes)
{
    public static ResourceLimits ForPrograms { get; } = new(Processes: 128, Descriptors: 256, FileBytes: 16 << 20, CpuSeconds: 30, MemoryBytes: 512 << 20);

    /// <summary>Compilers are larger than what they compile.</summary>
    public static ResourceLimits ForBuilds { get; } = new(Processes: 512, Descriptors: 1024, FileBytes: 256 << 20, CpuSeconds: 240, MemoryBytes: 2L << 30);
}
