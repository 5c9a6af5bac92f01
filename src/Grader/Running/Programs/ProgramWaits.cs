using Grader.Os.Proc;

namespace Grader.Running.Programs;

/// <summary>Tells from what each thread waits for what the program as a whole does. Pure.</summary>
internal static class ProgramWaits
{
    /// <param name="threads">All threads of the program's tree at one moment.</param>
    /// <param name="isHelper">Whether a thread that wakes by itself belongs to the language's runtime, and does nothing of the program's.</param>
    public static ProgramWait Of(IReadOnlyList<ThreadWait> threads, Func<ThreadWait, bool> isHelper) =>
        OfLiving([.. threads.Where(t => t.Kind != WaitKind.Ended)], isHelper);

    private static ProgramWait OfLiving(IReadOnlyList<ThreadWait> threads, Func<ThreadWait, bool> isHelper)
    {
        if (threads.Count == 0 || threads.Any(t => !t.Asleep || WaitsForNobody(t, threads)))
            return ProgramWait.Busy;
        var timed = threads.Where(t => t.Timed && !isHelper(t)).ToList();
        var rest = timed.Count == 0 ? Rest.Forever
            : timed.TrueForAll(t => t.Kind is WaitKind.Receive or WaitKind.Accept or WaitKind.Keyboard) ? Rest.Listening
            : Rest.Timed;
        return new ProgramWait(rest, Describe(threads, timed), threads.Any(t => t.Keyboard), threads.Any(t => t.Kind == WaitKind.Send))
        {
            Receiving = threads.Any(t => t.Kind is WaitKind.Receive or WaitKind.Accept || t.Kind == WaitKind.Poll && t.Network),
        };
    }

    // A child that cannot be seen is one that is about to appear, or has just ended: its parent sleeps no longer than that.
    private static bool WaitsForNobody(ThreadWait thread, IReadOnlyList<ThreadWait> threads) =>
        thread.Kind == WaitKind.Child && !threads.Any(t => t.Parent == thread.Process);

    private static string Describe(IReadOnlyList<ThreadWait> threads, List<ThreadWait> timed)
    {
        bool Some(WaitKind kind) => threads.Any(t => t.Kind == kind);
        return Some(WaitKind.Send) ? "@waiting.send"
            : Some(WaitKind.Keyboard) ? "@waiting.keyboard"
            : timed.Exists(t => t.Kind == WaitKind.Sleep) ? "@waiting.sleep"
            : Some(WaitKind.Connect) ? "@waiting.network"
            : Some(WaitKind.Receive) ? timed.Exists(t => t.Kind == WaitKind.Receive) ? "@waiting.network-timed" : "@waiting.network"
            : Some(WaitKind.Accept) ? "@waiting.accept"
            : threads.Any(t => t.Kind == WaitKind.Poll && t.Network) ? "@waiting.network"
            : Some(WaitKind.Child) ? "@waiting.child"
            : Some(WaitKind.Lock) ? "@waiting.lock"
            : "@waiting.unknown";
    }
}
