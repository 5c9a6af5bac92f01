namespace Grader.Batches.Scheduling;

/// <summary>
/// The places in which checks and builds run, shared by all submissions. A free place goes to the submission that has used the least so far,
/// so that one whose checks take long holds up nobody but itself.
/// </summary>
/// <param name="places">How many run at a time, from 1.</param>
internal sealed class JobPool(int places, TimeProvider clock)
{
    private readonly Lock _turn = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private int _free = places;

    /// <summary>How many wait for a place now.</summary>
    public int Waiting
    {
        get
        {
            lock (_turn)
                return _waiting.Count;
        }
    }

    /// <summary>A submission's way in.</summary>
    /// <param name="budget">How long it may hold places, added up over all of them; then <see cref="JobAccount.Exhausted"/> is cancelled.</param>
    public JobAccount Open(TimeSpan budget) => new(this, clock, budget);

    internal void Take(JobAccount account, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_turn)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            waiter = new Waiter(account);
            _waiting.AddLast(waiter);
        }

        using var cancelled = cancellationToken.Register(() => Leave(waiter));
        waiter.Given.Task.GetAwaiter().GetResult();
    }

    internal void GiveBack()
    {
        lock (_turn)
        {
            // The first of those that have used the least: in the order in which they came.
            if (_waiting.MinBy(waiter => waiter.Account.Used) is not { } next)
            {
                _free++;
                return;
            }

            _waiting.Remove(next);
            next.Given.SetResult();
        }
    }

    private void Leave(Waiter waiter)
    {
        lock (_turn)
        {
            if (_waiting.Remove(waiter))
                waiter.Given.SetCanceled();
        }
    }

    private sealed class Waiter(JobAccount account)
    {
        public JobAccount Account => account;

        public TaskCompletionSource Given { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
