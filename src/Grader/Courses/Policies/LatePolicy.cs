using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Courses.Policies;

/// <summary>What coming late costs. Pure.</summary>
/// <param name="Cost">Once, or for each day begun.</param>
/// <param name="IsPerDay">Whether each day begun since the deadline costs again.</param>
/// <param name="Most">The most it costs; null when only the grade itself bounds it.</param>
/// <param name="Grace">How late is still in time.</param>
internal sealed partial record LatePolicy(Cost Cost, bool IsPerDay, Cost? Most, TimeSpan Grace)
{
    /// <summary>The form of what it costs: <c>10%/day</c>.</summary>
    public const string CostForm = $"^{Cost.Form}(/day)?$";

    /// <summary>The form of the most it costs: <c>50%</c>.</summary>
    public const string MostForm = $"^{Cost.Form}$";

    /// <summary>The form of a grace: <c>30m</c>, <c>2h</c> or <c>1d</c>.</summary>
    public const string GraceForm = "^[0-9]{1,4}[mhd]$";

    private const string PerDay = "/day";

    /// <summary>Late is told and costs nothing.</summary>
    public static LatePolicy None { get; } = new(default, false, null, TimeSpan.Zero);

    /// <summary>
    /// Reads <c>none</c>, <c>20%</c> or <c>5</c> (once), <c>10%/day</c> or <c>5/day</c>, after commas perhaps <c>max=50%</c> and <c>grace=30m</c>;
    /// null for anything else.
    /// </summary>
    public static LatePolicy? Parse(string text)
    {
        if (text == "none")
            return None;
        var parts = text.Split(',');
        var options = parts.Skip(1).Select(part => part.Split('=', 2)).Where(pair => pair is ["max" or "grace", _]).ToLookup(pair => pair[0], pair => pair[1]);
        return options.Sum(option => option.Count()) == parts.Length - 1 && options.All(option => option.Count() == 1)
            ? Of(parts[0], options["max"].SingleOrDefault(), options["grace"].SingleOrDefault())
            : null;
    }

    /// <summary>As <see cref="Parse"/>, of what stands apart; null when something is of no form.</summary>
    /// <param name="most">Null for none.</param>
    /// <param name="grace">Null for none.</param>
    public static LatePolicy? Of(string cost, string? most, string? grace)
    {
        var isPerDay = cost.EndsWith(PerDay, StringComparison.Ordinal);
        return Cost.Parse(isPerDay ? cost[..^PerDay.Length] : cost) is { } each
            && (most is null ? null : Cost.Parse(most)) is var bound && (bound is null) == (most is null)
            && ReadGrace(grace ?? "0m") is { } free
            ? new LatePolicy(each, isPerDay, bound, free)
            : null;
    }

    /// <summary>What is taken from a grade, in its points with two decimals: from 0 to the whole grade, never less for coming later.</summary>
    /// <param name="grade">From 0 to 100, with two decimals at most.</param>
    /// <param name="late">How long after the student's own deadline; zero or less when in time.</param>
    public decimal Penalty(decimal grade, TimeSpan late)
    {
        if (late <= TimeSpan.Zero || late <= Grace)
            return 0;
        var whole = Cost.Of(grade) * (IsPerDay ? (decimal)Math.Ceiling(late.TotalDays) : 1);
        return Math.Round(Math.Min(grade, Math.Min(whole, Most?.Of(grade) ?? grade)), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        this == None ? "none" : $"{Cost}{(IsPerDay ? PerDay : "")}{(Most is { } most ? $",max={most}" : "")}{(Grace == TimeSpan.Zero ? "" : $",grace={GraceText}")}";

    private string GraceText =>
        Grace.TotalDays % 1 == 0 ? FormattableString.Invariant($"{Grace.TotalDays}d")
        : Grace.TotalHours % 1 == 0 ? FormattableString.Invariant($"{Grace.TotalHours}h")
        : FormattableString.Invariant($"{Grace.TotalMinutes}m");

    private static TimeSpan? ReadGrace(string text)
    {
        if (!GracePattern().IsMatch(text))
            return null;
        var number = int.Parse(text.AsSpan()[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch { 'd' => TimeSpan.FromDays(number), 'h' => TimeSpan.FromHours(number), _ => TimeSpan.FromMinutes(number) };
    }

    [GeneratedRegex(@"^[0-9]{1,4}[mhd]\z")]
    private static partial Regex GracePattern();
}
