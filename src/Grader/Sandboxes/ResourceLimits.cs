namespace Grader.Sandboxes;

/// <summary>What the programs of one sandbox may use. Most of it they meet as their own errors (setrlimit(2)).</summary>
/// <param name="Processes">Processes and threads of the sandbox's user. Node and .NET need 16, Java 24 (measured).</param>
/// <param name="Descriptors">Open files of each process.</param>
/// <param name="FileBytes">The largest file that may be written.</param>
/// <param name="FolderBytes">What all files of the sandbox's folder may take together.</param>
/// <param name="CpuSeconds">CPU time of each process.</param>
/// <param name="MemoryBytes">Memory of all of them together.</param>
internal sealed record ResourceLimits(int Processes, int Descriptors, long FileBytes, long FolderBytes, int CpuSeconds, long MemoryBytes)
{
    /// <summary>Seconds between the signal that tells a process of its limit (SIGXCPU) and the one that ends it.</summary>
    public const int CpuGrace = 2;

    public static ResourceLimits ForPrograms { get; } =
        new(Processes: 128, Descriptors: 256, FileBytes: 16 << 20, FolderBytes: 128 << 20, CpuSeconds: 30, MemoryBytes: 512 << 20);

    /// <summary>Compilers are larger than what they compile.</summary>
    public static ResourceLimits ForBuilds { get; } =
        new(Processes: 512, Descriptors: 1024, FileBytes: 256 << 20, FolderBytes: 1 << 30, CpuSeconds: 240, MemoryBytes: 2L << 30);
}
