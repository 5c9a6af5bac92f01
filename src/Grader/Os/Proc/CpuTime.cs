namespace Grader.Os.Proc;

/// <summary>What threads have had of the CPUs so far, in nanoseconds (Documentation/scheduler/sched-stats.rst of the kernel).</summary>
/// <param name="Ran">Time on a CPU.</param>
/// <param name="Waited">Time in which they could have run, and waited for a CPU.</param>
internal readonly record struct CpuTime(long Ran, long Waited)
{
    public static CpuTime operator +(CpuTime one, CpuTime other) => new(one.Ran + other.Ran, one.Waited + other.Waited);

    /// <summary>What came between. Threads that ended took their share of the sum with them, so that less is none.</summary>
    public CpuTime Since(CpuTime before) => new(Math.Max(0, Ran - before.Ran), Math.Max(0, Waited - before.Waited));
}
