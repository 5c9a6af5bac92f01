namespace Grader.Running.Waiting;

/// <summary>
/// How long a program may take, in time in which it could have run. These are backstops: verdicts come from facts, and only a program of
/// which nothing can be seen, or that does something else all the time, ever meets them.
/// </summary>
internal static class Patience
{
    /// <summary>To open its socket: virtual machines take a second to start, more on a busy machine.</summary>
    public static TimeSpan Ready { get; } = TimeSpan.FromSeconds(20);

    /// <summary>To answer: honest servers sleep up to 3 seconds, as the guide invites in 1.4.</summary>
    public static TimeSpan Answer { get; } = TimeSpan.FromSeconds(10);

    /// <summary>To show that no answer comes, where it cannot be seen what the program waits for.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromSeconds(4);

    /// <summary>To end by itself: an honest client that tries again gives up after some 31 seconds (measured on real programs).</summary>
    public static TimeSpan End { get; } = TimeSpan.FromSeconds(40);

    /// <summary>For a connection that waits in a full backlog: SYN is sent again after 1, 3 and 7 seconds (tcp(7), tcp_syn_retries).</summary>
    public static TimeSpan Connection { get; } = TimeSpan.FromSeconds(20);

    /// <summary>To end after being asked to.</summary>
    public static TimeSpan Stop { get; } = TimeSpan.FromSeconds(3);
}
