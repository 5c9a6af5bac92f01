using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Judging.Matching;

/// <summary>Finds a number in data: standing alone in text, as four bytes, or where a template says.</summary>
internal static class NumberJudge
{
    private const string Placeholder = "{status}";

    // A duration or a process number beside the status is harmless; a list of all that could be asked for is no answer.
    private const int MostOthers = 2;
    private const int MostTold = 8;

    public static Match Judge(ResolvedMatcher.Number number, MatchInput input, MatchContext context) => number.Form switch
    {
        "int32-le" => Binary(number, input, context, BinaryPrimitives.ReadInt32LittleEndian),
        "int32-be" => Binary(number, input, context, BinaryPrimitives.ReadInt32BigEndian),
        _ when input.MayGrow => Match.Pending.Instance,
        null or "" or Placeholder => Alone(WholeNumbers.In(Encoding.UTF8.GetString(input.Seen.Span)), number, input, context),
        var template => Compared(ByTemplate(template, input), number, input, context),
    };

    private static Match Binary(
        ResolvedMatcher.Number number, MatchInput input, MatchContext context, Func<ReadOnlySpan<byte>, int> read)
    {
        if (input.MayGrow && input.Length < sizeof(int))
            return Match.Pending.Instance;
        if (input.Length < sizeof(int) || (!input.IsStream && input.Length != sizeof(int)))
            return context.Broken(new Finding("data.size").With("expected", sizeof(int)).With("seen", input.Length), input);
        var value = read(input.Seen.Span);
        return number.OneOf.Contains(value) ? new Match.Met(sizeof(int)) : Wrong($"{value}", number, input, context);
    }

    private static Match Alone(IReadOnlyList<string> numbers, ResolvedMatcher.Number number, MatchInput input, MatchContext context)
    {
        var others = numbers.Where(text => !IsOneOf(text, number.OneOf)).ToList();
        return others.Count < numbers.Count && others.Distinct().Count() > MostOthers
            ? context.Broken(new Finding("data.many-numbers").With("expected", Accepted(number)).With("seen", string.Join(", ", numbers.Take(MostTold))), input)
            : Compared(numbers, number, input, context);
    }

    private static Match Compared(IReadOnlyList<string> numbers, ResolvedMatcher.Number number, MatchInput input, MatchContext context)
    {
        if (numbers.Any(text => IsOneOf(text, number.OneOf)))
            return new Match.Met(input.Length);
        return numbers.Count > 0
            ? Wrong(numbers[^1], number, input, context)
            : context.Broken(new Finding("data.no-number").With("expected", Accepted(number)), input);
    }

    private static bool IsOneOf(string text, IReadOnlyList<long> accepted) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && accepted.Contains(value);

    /// <summary>The number in the template's place; blanks and newlines at the ends are decoration.</summary>
    private static string[] ByTemplate(string template, MatchInput input)
    {
        var expression = Regex.Escape(template.Trim()).Replace(Regex.Escape(Placeholder), "(-?[0-9]+)", StringComparison.Ordinal);
        var match = Regex.Match(Encoding.UTF8.GetString(input.Seen.Span).Trim(), $@"\A{expression}\z", RegexOptions.NonBacktracking);
        return match.Groups.Count > 1 && match.Success ? [match.Groups[1].Value] : [];
    }

    private static Match.Broken Wrong(string seen, ResolvedMatcher.Number number, MatchInput input, MatchContext context) =>
        context.Broken(new Finding("data.wrong-number").With("expected", Accepted(number)).With("seen", seen), input);

    private static string Accepted(ResolvedMatcher.Number number) => string.Join(", ", number.OneOf);
}
