using Grader.Os.Proc;

namespace Grader.Running.Programs;

/// <summary>
/// Threads that languages' runtimes keep for themselves and that wake by a clock: garbage collection, compilation, the size of pools. Known by the
/// name that the runtime gives them (<c>/proc/PID/task/TID/comm</c>, at most 15 characters). Not among them are pools in which a program's own code
/// may run, nor the thread that waits for a program's own timers (<c>.NET Timer</c>: <c>Task.Delay</c>, <c>CancelAfter</c>), which waits without a
/// limit while there are none.
/// </summary>
internal static class RuntimeThreads
{
    private static readonly HashSet<string> Names =
    [
        // OpenJDK
        "VM Periodic Tas", "VM Thread", "Monitor Deflati", "Service Thread", "Common-Cleaner", "Signal Dispatch", "Reference Handl", "Finalizer",
        "C1 CompilerThre", "C2 CompilerThre", "Sweeper thread", "Notification Th", "G1 Service", "G1 Main Marker", "G1 Refine#0", "G1 Conc#0",
        "G1 Young RemSet", "GC Thread#0", "GC Thread#1", "Cleaner-0",
        // .NET
        ".NET Tiered Com", ".NET TieredCom", ".NET TP Gate", ".NET Finalizer", ".NET SigHandler", ".NET SynchManag", ".NET EventPipe",
        // Node
        "DelayedTaskSche", "V8 DefaultWorke",
    ];

    // Go names no thread. Its timers wait in the poller; with a limit and on a lock waits only the runtime's monitor (sysmon, runtime/proc.go).
    public static bool IsHelper(ThreadWait thread) =>
        thread.Kind == WaitKind.Lock && GoExecutable.Runs(thread.Process)
        || ProcFile.TryRead($"/proc/{thread.Process}/task/{thread.Thread}/comm")?.Trim() is { } name && Names.Contains(name);
}
