using Grader.Texts;

namespace Grader.Charts;

/// <summary>Something in a chart, from top to bottom.</summary>
internal abstract record ChartRow
{
    private ChartRow() { }

    /// <summary>Since the check began.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>What went from one lifeline to another; both are indices of <see cref="SequenceChart.Lifelines"/>, and differ.</summary>
    /// <param name="What">Such as "datagram of 4 B" or "SYN".</param>
    /// <param name="Data">What was carried; null where nothing is.</param>
    public sealed record Message(int From, int To, Phrase What, byte[]? Data) : ChartRow;

    /// <summary>What happened at one lifeline.</summary>
    /// <param name="What">A predicate, such as "prints".</param>
    /// <param name="Data">What was printed or typed; null for other things.</param>
    public sealed record Note(int On, Phrase What, byte[]? Data) : ChartRow;

    /// <summary>Rows left out here.</summary>
    public sealed record Gap(int Rows) : ChartRow;
}
