using System.Threading.Channels;

namespace Grader.Watching;

/// <summary>Waits until something was written and then nothing more for a moment, so that one save, of however many steps, counts once.</summary>
internal static class QuietMoment
{
    /// <summary>For how long nothing more must come. Editors do their steps within a few milliseconds.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(100);

    /// <summary>What never stops, a log perhaps, is looked at all the same.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(700);

    /// <returns>Once something came and either it is quiet, or <see cref="LongestWait"/> is over.</returns>
    public static async Task AfterEventAsync(ChannelReader<bool> events, TimeProvider clock, CancellationToken cancellationToken)
    {
        await events.ReadAsync(cancellationToken);
        using var late = new CancellationTokenSource(LongestWait, clock);
        while (await ComesAsync(events, clock, late.Token, cancellationToken))
            await events.ReadAsync(cancellationToken);
    }

    /// <summary>Whether another one comes before it has been quiet.</summary>
    private static async Task<bool> ComesAsync(ChannelReader<bool> events, TimeProvider clock, CancellationToken late, CancellationToken cancellationToken)
    {
        using var quiet = new CancellationTokenSource(Length, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, late, cancellationToken);
        try
        {
            return await events.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
