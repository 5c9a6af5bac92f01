using Grader.Batches.Storage;

namespace Grader.Batches.ClassReports;

/// <summary>How a check did as an item of a test, over the students for whom it was judged. Pure.</summary>
/// <param name="Judged">Students for whom it passed, failed or was blocked.</param>
/// <param name="Passed">Students for whom it passed.</param>
/// <param name="Discrimination">
/// From -1 to 1: the correlation between passing this check and the points won in all others (the corrected item-total correlation of classical
/// test theory). Near 0 it tells nobody apart; below 0 the better students fail it. Null where all passed, all failed, or all others are equal.
/// </param>
internal sealed record ItemAnalysis(string Exercise, string Check, int Points, int Judged, int Passed, double? Discrimination)
{
    /// <summary>The share that passed, from 0 (hard) to 1 (easy): what test theory calls difficulty.</summary>
    public double Difficulty => (double)Passed / Judged;

    /// <param name="students">The checks of each student.</param>
    /// <returns>Every check that was judged for somebody, in the order in which they first come.</returns>
    public static IReadOnlyList<ItemAnalysis> Of(IReadOnlyList<IReadOnlyList<StoredCheck>> students)
    {
        var judged = students.Select(checks => checks.Where(IsJudged).ToList()).ToList();
        var totals = judged.ConvertAll(checks => checks.Where(Passes).Sum(check => check.Points));
        return
        [
            .. judged
                .SelectMany((checks, student) => checks.Select(check => (Check: check, Others: totals[student] - (Passes(check) ? check.Points : 0))))
                .GroupBy(item => (item.Check.Exercise, item.Check.Check))
                .Select(group => Of(group.Key, [.. group])),
        ];
    }

    private static ItemAnalysis Of((string Exercise, string Check) key, IReadOnlyList<(StoredCheck Check, int Others)> items) =>
        new(key.Exercise, key.Check, items[0].Check.Points, items.Count, items.Count(item => Passes(item.Check)), Correlation([.. items.Select(item => (Passes(item.Check) ? 1.0 : 0.0, (double)item.Others))]));

    private static double? Correlation(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var both = pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY));
        var spread = Math.Sqrt(pairs.Sum(pair => Math.Pow(pair.X - meanX, 2)) * pairs.Sum(pair => Math.Pow(pair.Y - meanY, 2)));
        return spread < 1e-9 ? null : both / spread;
    }

    private static bool IsJudged(StoredCheck check) => check.Verdict is "passed" or "failed" or "blocked";

    private static bool Passes(StoredCheck check) => check.Verdict == "passed";
}
