using Shouldly;

namespace Grader.Tests.Fuzzing;

/// <summary>Does something with an input that nobody made with good intentions: it must end, and take little memory.</summary>
internal static class Bounded
{
    // A backstop against what never ends; nothing here takes more than milliseconds on an idle machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static void Try(Action action, long mostBytes = 256 << 20)
    {
        var work = Task.Factory.StartNew(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                action();
                return GC.GetAllocatedBytesForCurrentThread() - before;
            },
            TaskCreationOptions.LongRunning);
        work.Wait(Longest).ShouldBeTrue("it does not end");
        work.Result.ShouldBeLessThan(mostBytes, "bytes allocated");
    }
}
