namespace Grader.Judging.Matching;

/// <summary>
/// A matcher of a spec (<see cref="Specs.Data.Matcher"/>) with its placeholders replaced: bytes and numbers, nothing to look up.
/// </summary>
internal abstract record ResolvedMatcher
{
    private ResolvedMatcher() { }

    /// <summary>Exactly these bytes. Of a stream, these bytes next.</summary>
    public sealed record Equal(byte[] Data) : ResolvedMatcher;

    /// <summary>These bytes first, anything after.</summary>
    public sealed record StartsWith(byte[] Data) : ResolvedMatcher;

    /// <summary>These bytes somewhere.</summary>
    public sealed record Contains(byte[] Data) : ResolvedMatcher;

    /// <summary>UTF-8 text in which a .NET regular expression matches.</summary>
    public sealed record Pattern(string Expression) : ResolvedMatcher;

    /// <summary>A number of bytes, both ends included; null for no limit.</summary>
    public sealed record Size(int? Min, int? Max) : ResolvedMatcher;

    /// <summary>One of these numbers, in the form given.</summary>
    /// <param name="Form">
    /// <c>int32-le</c>, <c>int32-be</c>, or a text in which <c>{status}</c> is the number; null or empty when the number stands alone in
    /// any text.
    /// </param>
    public sealed record Number(IReadOnlyList<long> OneOf, string? Form) : ResolvedMatcher;

    /// <summary>At least one of them.</summary>
    public sealed record AnyOf(IReadOnlyList<ResolvedMatcher> Options) : ResolvedMatcher;

    /// <summary>Whatever it is: a datagram even without data, of a stream at least one byte.</summary>
    public sealed record Anything : ResolvedMatcher;
}
