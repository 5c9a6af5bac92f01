using Grader.Os.Proc;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class OwnCpuWaitSpecs
{
    [Test]
    public void A_thread_that_shares_its_CPU_with_others_has_waited_for_it(CancellationToken cancellationToken)
    {
        var before = ThreadReader.OwnCpuWait();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var others = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => SpinUntil(done.Token))).ToList();
        others.ForEach(other => other.Start());

        while (ThreadReader.OwnCpuWait() == before && !cancellationToken.IsCancellationRequested)
            Thread.SpinWait(1000);

        done.Cancel();
        others.ForEach(other => other.Join());
        ThreadReader.OwnCpuWait().ShouldBeGreaterThan(before);
    }

    private static void SpinUntil(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
            Thread.SpinWait(1000);
    }
}
