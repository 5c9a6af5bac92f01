namespace Grader.Specs.Data;

/// <summary>A value made from the seed, different at every run unless the seed is the same.</summary>
public abstract record ValueSpec
{
    private ValueSpec() { }

    /// <summary>Words of Latin letters, separated by blanks.</summary>
    /// <param name="Count">How many, from 1.</param>
    /// <param name="Accents">Whether it has letters of more than one byte in UTF-8 (at least one, never the first letter).</param>
    public sealed record Words(int Count, bool Accents) : ValueSpec;

    /// <summary>Printable ASCII text of exactly that many bytes.</summary>
    public sealed record Ascii(int Bytes) : ValueSpec;

    /// <summary>Printable UTF-8 text with many accents, of exactly that many bytes.</summary>
    public sealed record Accented(int Bytes) : ValueSpec;

    /// <summary>Any bytes.</summary>
    public sealed record Random(int Bytes) : ValueSpec;

    /// <summary>A valid PNG image of that many pixels on each side with random content.</summary>
    public sealed record Png(int Side) : ValueSpec;

    /// <summary>A whole number in a range, both ends included.</summary>
    public sealed record Number(int Min, int Max) : ValueSpec;

    /// <summary>One of the listed texts.</summary>
    public sealed record Pick(IReadOnlyList<string> Of) : ValueSpec;

    /// <summary>A fixed text, which may use settings.</summary>
    public sealed record Fixed(DataSpec Data) : ValueSpec;
}
