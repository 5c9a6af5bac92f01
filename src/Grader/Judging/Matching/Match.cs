namespace Grader.Judging.Matching;

/// <summary>What is known of data compared with a matcher.</summary>
internal abstract record Match
{
    private Match() { }

    /// <summary>More data may still come, and decides.</summary>
    public sealed record Pending : Match
    {
        public static Pending Instance { get; } = new();
    }

    /// <summary>It matches.</summary>
    /// <param name="Consumed">Bytes of the data that belong to the match; what follows them is still unread.</param>
    public sealed record Met(int Consumed) : Match;

    /// <summary>
    /// It does not, whatever may still come. The finding is of what has come; judged again with more, it may know better.
    /// </summary>
    public sealed record Broken(Finding Finding) : Match;
}
