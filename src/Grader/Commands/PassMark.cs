using System.Globalization;
using Grader.Reports;

namespace Grader.Commands;

/// <summary>How much has to be won: <c>--fail-below 60</c> points, or <c>--fail-below 60%</c> of what could be won.</summary>
/// <param name="Amount">From 0.</param>
internal sealed record PassMark(int Amount, bool IsPercent)
{
    /// <summary>The mark that a word stands for; null when it is none.</summary>
    public static PassMark? Parse(string word)
    {
        var percent = word.EndsWith('%');
        return int.TryParse(percent ? word[..^1] : word, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && (!percent || amount <= 100)
            ? new PassMark(amount, percent)
            : null;
    }

    /// <summary>Whether the report reaches it, exactly: nothing is rounded.</summary>
    public bool IsReachedBy(GradeReport report) =>
        IsPercent ? 100L * report.Score >= (long)Amount * report.MaxScore : report.Score >= Amount;
}
