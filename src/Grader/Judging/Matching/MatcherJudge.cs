using System.Diagnostics;
using Grader.Judging.Diagnosis;

namespace Grader.Judging.Matching;

/// <summary>
/// Holds data against a matcher. On a stream only <see cref="ResolvedMatcher.Equal"/> and the binary numbers know where they end, and are
/// met as soon as they are there; the open ones wait until nothing more comes, so that what they take does not depend on how the data was
/// cut. All of them break as soon as nothing that may come can mend it.
/// </summary>
internal static class MatcherJudge
{
    // More than what was expected and this much more tells nothing new about a wrong echo, and a flood is asked about at every look.
    private const int MostExtra = 64 * 1024;

    /// <param name="seen">One datagram, or all of a stream that is still unread.</param>
    /// <param name="isStream">Whether the data may come in pieces.</param>
    /// <param name="complete">Whether nothing more will come; a datagram is always complete.</param>
    public static Match Judge(ResolvedMatcher matcher, ReadOnlyMemory<byte> seen, bool isStream, bool complete, MatchContext context) =>
        Judge(matcher, new MatchInput(seen, isStream, complete), context);

    /// <summary>
    /// Bytes of the newline, <c>\n</c> or <c>\r\n</c>, right behind those consumed: 0, 1 or 2. A sender who ends an echo with one more
    /// is told so and forgiven; whether to wait for it is the caller's choice.
    /// </summary>
    public static int TrailingNewline(ReadOnlySpan<byte> seen, int consumed)
    {
        var rest = seen[consumed..];
        return rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) ? 1 : 0;
    }

    private static Match Judge(ResolvedMatcher matcher, MatchInput input, MatchContext context) => matcher switch
    {
        ResolvedMatcher.Equal equal => Equal(equal.Data, input, context),
        ResolvedMatcher.StartsWith starts => StartsWith(starts.Data, input, context),
        ResolvedMatcher.Contains contains => WhenComplete(input, () => Contains(contains.Data, input, context)),
        ResolvedMatcher.Pattern pattern => WhenComplete(input, () => Pattern(pattern.Expression, input, context)),
        ResolvedMatcher.Size size => Size(size, input, context),
        ResolvedMatcher.Number number => NumberJudge.Judge(number, input, context),
        ResolvedMatcher.AnyOf any => AnyOf(any.Options, input, context),
        ResolvedMatcher.Anything => WhenComplete(input, () => Anything(input, context)),
        _ => throw new UnreachableException(matcher.GetType().Name),
    };

    private static Match WhenComplete(MatchInput input, Func<Match> judge) => input.MayGrow ? Match.Pending.Instance : judge();

    private static Match Equal(byte[] expected, MatchInput input, MatchContext context)
    {
        var seen = input.Seen.Span;
        var isMet = input.IsStream ? seen.StartsWith(expected) : seen.SequenceEqual(expected);
        if (isMet)
            return new Match.Met(expected.Length);
        if (input.MayGrow && expected.AsSpan().StartsWith(seen))
            return Match.Pending.Instance;
        return new Match.Broken(Diagnose(expected, seen, context));
    }

    private static Match StartsWith(byte[] expected, MatchInput input, MatchContext context)
    {
        var seen = input.Seen.Span;
        if (seen.StartsWith(expected))
            return input.MayGrow ? Match.Pending.Instance : new Match.Met(input.Length);
        if (input.MayGrow && expected.AsSpan().StartsWith(seen))
            return Match.Pending.Instance;
        var beginning = seen[..Math.Min(expected.Length, seen.Length)];
        return new Match.Broken(Diagnose(expected, beginning, context) with { Seen = Cut(expected, seen).ToArray() });
    }

    private static Match Contains(byte[] expected, MatchInput input, MatchContext context) => input.Seen.Span.IndexOf(expected) >= 0
        ? new Match.Met(input.Length)
        : context.Broken(new Finding("data.pattern").With("expected", PrintableText.Of(expected)), input);

    private static Match Pattern(string expression, MatchInput input, MatchContext context) =>
        SafePattern.IsMatch(expression, input.Seen.Span)
            ? new Match.Met(input.Length)
            : context.Broken(new Finding("data.pattern").With("expected", expression), input);

    private static Match Size(ResolvedMatcher.Size size, MatchInput input, MatchContext context)
    {
        if (input.Length > size.Max || (!input.MayGrow && input.Length < size.Min))
            return context.Broken(new Finding("data.size").With("expected", Range(size)).With("seen", input.Length), input);
        return input.MayGrow ? Match.Pending.Instance : new Match.Met(input.Length);
    }

    private static string Range(ResolvedMatcher.Size size) => size switch
    {
        { Min: { } min, Max: { } max } when min == max => $"{min}",
        { Min: { } min, Max: { } max } => $"{min}–{max}",
        { Min: { } min } => $"≥ {min}",
        { Max: { } max } => $"≤ {max}",
        _ => "≥ 0",
    };

    /// <summary>An option that may still be met is waited for: a shorter one must not win because the data came in pieces.</summary>
    private static Match AnyOf(IReadOnlyList<ResolvedMatcher> options, MatchInput input, MatchContext context)
    {
        var matches = options.Select(option => Judge(option, input, context)).ToList();
        return matches.OfType<Match.Pending>().FirstOrDefault()
            ?? matches.OfType<Match.Met>().MaxBy(met => met.Consumed)
            ?? matches[0];
    }

    private static Match Anything(MatchInput input, MatchContext context) => input.IsStream && input.Length == 0
        ? context.Broken(new Finding("data.empty"), input)
        : new Match.Met(input.Length);

    private static Finding Diagnose(byte[] expected, ReadOnlySpan<byte> seen, MatchContext context) =>
        EchoDiagnosis.Diagnose(context.Program, expected, Cut(expected, seen).ToArray(), context.Earlier, context.Answers);

    private static ReadOnlySpan<byte> Cut(byte[] expected, ReadOnlySpan<byte> seen) => seen[..Math.Min(seen.Length, expected.Length + MostExtra)];
}
