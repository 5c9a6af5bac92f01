using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Grader.Os;

/// <summary>
/// A thread of its own that runs what it is given, in order. Network namespaces (<c>unshare(2)</c>) and a sandbox's
/// death with its parent (<c>PR_SET_PDEATHSIG</c>, prctl(2)) belong to a thread, not to the process, so both need one that lives as
/// long as the sandbox.
/// </summary>
internal sealed class WorkerThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public WorkerThread(string name)
    {
        _thread = new Thread(Loop, maxStackSize: 512 * 1024) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>Runs <paramref name="work"/> on the thread and waits for it; what it throws is thrown here.</summary>
    public T Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to the caller, on the other thread.
            catch (Exception e)
            {
                done.SetException(e);
            }
#pragma warning restore CA1031
        });
        ((IAsyncResult)done.Task).AsyncWaitHandle.WaitOne();
        if (done.Task.Exception is { InnerException: { } inner })
            ExceptionDispatchInfo.Throw(inner);
        return done.Task.Result;
    }

    /// <summary>Ends the thread after what was given to it.</summary>
    public void Dispose()
    {
        if (_work.IsAddingCompleted)
            return;
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Loop()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }
}
