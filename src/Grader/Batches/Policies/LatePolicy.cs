using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Batches.Policies;

/// <summary>What coming late costs, in percent of the points won.</summary>
/// <param name="PerDay">For each day begun; 0 when only <paramref name="Fixed"/> counts.</param>
/// <param name="Fixed">For being late at all.</param>
/// <param name="Most">The most it costs.</param>
/// <param name="Grace">How late is still in time.</param>
internal sealed partial record LatePolicy(decimal PerDay, decimal Fixed, decimal Most, TimeSpan Grace)
{
    /// <summary>Late is told and costs nothing.</summary>
    public static LatePolicy None { get; } = new(0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Reads <c>none</c>, <c>20%</c> (once) or <c>10%/day</c>, perhaps with <c>max=50%</c> and <c>grace=30m</c> (<c>h</c> for hours) after commas;
    /// null for anything else.
    /// </summary>
    public static LatePolicy? Parse(string text)
    {
        if (text == "none")
            return None;
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        decimal Percent(string group) => match.Groups[group] is { Success: true } value ? decimal.Parse(value.ValueSpan, CultureInfo.InvariantCulture) : 100;
        var cost = Percent("cost");
        var grace = match.Groups["grace"] is { Success: true } time ? int.Parse(time.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var policy = new LatePolicy(match.Groups["day"].Success ? cost : 0, match.Groups["day"].Success ? 0 : cost, Percent("max"), match.Groups["unit"].Value == "h" ? TimeSpan.FromHours(grace) : TimeSpan.FromMinutes(grace));
        return cost <= 100 && policy.Most <= 100 ? policy : null;
    }

    /// <summary>The percentage that is taken, from 0 to 100.</summary>
    public decimal Cost(TimeSpan late) =>
        late <= Grace ? 0 : Math.Min(Most, Fixed + PerDay * (decimal)Math.Ceiling(late.TotalDays));

    [GeneratedRegex(@"^(?<cost>\d{1,3}(?:\.\d{1,2})?)%(?<day>/day)?(?:,max=(?<max>\d{1,3}(?:\.\d{1,2})?)%)?(?:,grace=(?<grace>\d{1,4})(?<unit>[mh]))?$")]
    private static partial Regex Pattern();
}
