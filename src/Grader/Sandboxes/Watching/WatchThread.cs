namespace Grader.Sandboxes.Watching;

/// <summary>One thread for all watches of the process, which is there while there is something to watch.</summary>
internal static class WatchThread
{
    // A program that fills memory as fast as the kernel gives it gets a few hundred megabytes further until the next look.
    private const int Interval = 50; // ms
    private static readonly object Gate = new();
    private static readonly List<ResourceWatch> Watches = [];
    private static bool _runs;

    public static void Add(ResourceWatch watch)
    {
        lock (Gate)
        {
            Watches.Add(watch);
            if (_runs)
                return;
            _runs = true;
            new Thread(Loop, maxStackSize: 512 * 1024) { IsBackground = true, Name = "limits" }.Start();
        }
    }

    public static void Remove(ResourceWatch watch)
    {
        lock (Gate)
        {
            Watches.Remove(watch);
            Monitor.Pulse(Gate);
        }
    }

    private static void Loop()
    {
        while (true)
        {
            ResourceWatch[] now;
            lock (Gate)
            {
                Monitor.Wait(Gate, Interval);
                _runs = Watches.Count > 0;
                if (!_runs)
                    return;
                now = [.. Watches];
            }

            foreach (var watch in now)
                watch.Look();
        }
    }
}
