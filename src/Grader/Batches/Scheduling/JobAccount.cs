using Grader.Driving;

namespace Grader.Batches.Scheduling;

/// <summary>What one submission has used of the <see cref="JobPool"/>.</summary>
internal sealed class JobAccount(JobPool pool, TimeProvider clock, TimeSpan budget) : IJobGate, IDisposable
{
    private readonly CancellationTokenSource _exhausted = new();
    private readonly Lock _turn = new();
    private readonly List<long> _running = [];
    private TimeSpan _used;

    /// <summary>Cancelled when the budget is used up.</summary>
    public CancellationToken Exhausted => _exhausted.Token;

    /// <summary>The time for which places were held, those held now included.</summary>
    public TimeSpan Used
    {
        get
        {
            lock (_turn)
                return _running.Aggregate(_used, (sum, since) => sum + clock.GetElapsedTime(since));
        }
    }

    public IDisposable Enter(CancellationToken cancellationToken)
    {
        pool.Take(this, cancellationToken);
        var since = clock.GetTimestamp();
        lock (_turn)
            _running.Add(since);
        return new Place(this, since);
    }

    public void Dispose() => _exhausted.Dispose();

    private void Leave(long since)
    {
        lock (_turn)
        {
            _running.Remove(since);
            _used += clock.GetElapsedTime(since);
        }

        pool.GiveBack();
        if (Used >= budget)
            _exhausted.Cancel();
    }

    private sealed class Place(JobAccount account, long since) : IDisposable
    {
        public void Dispose() => account.Leave(since);
    }
}
