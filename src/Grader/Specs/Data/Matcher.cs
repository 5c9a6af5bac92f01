namespace Grader.Specs.Data;

/// <summary>What data must look like.</summary>
public abstract record Matcher
{
    private Matcher() { }

    /// <summary>Exactly these bytes. On a stream, one trailing newline more is tolerated.</summary>
    public sealed record Equal(DataSpec Data) : Matcher;

    /// <summary>These bytes first, anything after.</summary>
    public sealed record StartsWith(DataSpec Data) : Matcher;

    /// <summary>These bytes somewhere.</summary>
    public sealed record Contains(DataSpec Data) : Matcher;

    /// <summary>Text in which a .NET regular expression matches; placeholders are escaped for it.</summary>
    public sealed record Pattern(string Expression) : Matcher;

    /// <summary>A number of bytes in a range; each end is a number or a placeholder.</summary>
    public sealed record Size(string? Min, string? Max) : Matcher;

    /// <summary>
    /// Text in which one of these whole numbers stands alone; or, by the setting named, a binary or templated form of it
    /// (<c>int32-le</c>, <c>int32-be</c>, or a text with <c>{status}</c>).
    /// </summary>
    public sealed record Number(IReadOnlyList<long> OneOf, string? FormSetting) : Matcher;

    /// <summary>At least one of them.</summary>
    public sealed record AnyOf(IReadOnlyList<Matcher> Options) : Matcher;

    /// <summary>Whatever it is, even nothing at all as long as it came.</summary>
    public sealed record Anything : Matcher;
}
