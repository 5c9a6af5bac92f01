using Grader.Reports;

namespace Grader.Copies.Reports;

/// <summary>The pairs as lines, whole whatever the width: whoever pipes them looks for a name.</summary>
internal static class CopiesTable
{
    private static readonly string[] Columns = ["shared", "first_share", "second_share", "first", "second"];

    public static IEnumerable<string> Lines(Speaker speaker, IReadOnlyList<CopyPair> pairs)
    {
        if (pairs.Count == 0)
            return [speaker.Say("copies.none"), speaker.Say("copies.no_verdict")];
        string[] header = [.. Columns.Select(column => speaker.Say($"copies.column.{column}"))];
        List<string[]> rows = [header, .. pairs.Select(Row)];
        var widths = Enumerable.Range(0, header.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return [.. rows.Select(row => Line(row, widths)), "", speaker.Say("copies.no_verdict")];
    }

    private static string[] Row(CopyPair pair) =>
        [$"{pair.Shared}", FormattableString.Invariant($"{pair.FirstShare * 100:0} %"), FormattableString.Invariant($"{pair.SecondShare * 100:0} %"), SafeText.Of(pair.First), SafeText.Of(pair.Second)];

    // Numbers to the right, names to the left.
    private static string Line(string[] row, List<int> widths) =>
        string.Join("  ", row.Select((cell, column) => column < 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();
}
