using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Courses.Policies;

/// <summary>What is taken from a grade: points of it, or a share.</summary>
/// <param name="Value">From 0 to 100, with two decimals at most: points, or percent.</param>
/// <param name="IsPercent">Whether it is a share of the grade that would be had otherwise.</param>
internal readonly partial record struct Cost(decimal Value, bool IsPercent)
{
    /// <summary>The form, as editors check it.</summary>
    public const string Form = @"(100(\.0{1,2})?|[0-9]{1,2}(\.[0-9]{1,2})?)%?";

    /// <summary>Reads <c>10</c> (points) or <c>10%</c>; null for anything else.</summary>
    public static Cost? Parse(string text) =>
        Pattern().IsMatch(text) ? new Cost(decimal.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture), text.EndsWith('%')) : null;

    /// <summary>In points of a grade.</summary>
    public decimal Of(decimal grade) => IsPercent ? grade * Value / 100 : Value;

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.##}{(IsPercent ? "%" : "")}");

    [GeneratedRegex($@"^{Form}\z")]
    private static partial Regex Pattern();
}
