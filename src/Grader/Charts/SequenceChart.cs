namespace Grader.Charts;

/// <summary>A message sequence chart: who sent what to whom, when, and how it ended.</summary>
/// <param name="IsFromWire">Whether the messages are packets as captured, and not what the grader's own peers noticed.</param>
internal sealed record SequenceChart(IReadOnlyList<Lifeline> Lifelines, IReadOnlyList<ChartRow> Rows, bool IsFromWire)
{
    /// <summary>Whether anything was exchanged at all.</summary>
    public bool HasMessages => Rows.Any(row => row is ChartRow.Message);

    /// <summary>The same with at most <paramref name="most"/> rows: the beginning and the end, what is between counted.</summary>
    public SequenceChart Shortened(int most)
    {
        if (Rows.Count <= most)
            return this;
        var head = most / 2;
        var tail = most - head - 1;
        var gap = new ChartRow.Gap(Rows.Count - head - tail) { At = Rows[head].At };
        return this with { Rows = [.. Rows.Take(head), gap, .. Rows.TakeLast(tail)] };
    }
}
