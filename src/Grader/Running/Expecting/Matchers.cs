using Grader.Judging.Matching;
using Grader.Sandboxes;
using Grader.Specs.Data;

namespace Grader.Running.Expecting;

/// <summary>Puts the values of a check into a matcher of its spec.</summary>
internal static class Matchers
{
    /// <exception cref="GraderFaultException">A placeholder has no value.</exception>
    public static ResolvedMatcher Resolve(Scope scope, Matcher matcher, Framing framing) => matcher switch
    {
        Matcher.Equal equal => Either([.. framing.Accepted(scope.Bytes(equal.Data)).Select(d => new ResolvedMatcher.Equal(d))]),
        Matcher.StartsWith starts => new ResolvedMatcher.StartsWith(scope.Bytes(starts.Data)),
        Matcher.Contains contains => new ResolvedMatcher.Contains(scope.Bytes(contains.Data)),
        Matcher.Pattern pattern => new ResolvedMatcher.Pattern(scope.Pattern(pattern.Expression)),
        Matcher.Size size => new ResolvedMatcher.Size(Number(scope, size.Min), Number(scope, size.Max)),
        Matcher.Number number => new ResolvedMatcher.Number(number.OneOf, Form(scope, number.FormSetting)),
        Matcher.AnyOf any => Either([.. any.Options.Select(o => Resolve(scope, o, framing))]),
        Matcher.Anything => new ResolvedMatcher.Anything(),
        _ => throw new InvalidOperationException($"unknown matcher {matcher.GetType().Name}"),
    };

    private static ResolvedMatcher Either(IReadOnlyList<ResolvedMatcher> options) => options.Count == 1 ? options[0] : new ResolvedMatcher.AnyOf(options);

    private static int? Number(Scope scope, string? template) => template is null ? null : scope.Number(template);

    private static string? Form(Scope scope, string? setting) => setting is not null && scope.Has(setting) ? scope.Literal(setting) : null;
}
