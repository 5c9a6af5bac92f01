using Grader.Os;

namespace Grader.Sandboxes.Containers;

/// <summary>Removes the containers of a run whose grader was killed.</summary>
internal static class ContainerSweep
{
    // For what the engine may not have heard of before the grader was killed; it makes a container within a second or two.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="run">The run's folder.</param>
    /// <exception cref="GraderFaultException">The engine does not answer; the next run removes what it still has then.</exception>
    public static void Run(string run)
    {
        var engine = ContainerEngine.Connect();
        var underWay = new ContainerJournal(run).UnderWay().ToHashSet();
        var poller = new Poller();
        for (var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds; ; poller.Wait(50, CancellationToken.None))
        {
            var left = engine.Labelled(ContainerLabels.Run, run);
            foreach (var container in left)
            {
                engine.Remove(container.ID);
                underWay.ExceptWith(container.Names.Select(name => name.TrimStart('/')));
            }

            if (left.Count == 0 && (underWay.Count == 0 || Environment.TickCount64 > until))
                return;
        }
    }
}
