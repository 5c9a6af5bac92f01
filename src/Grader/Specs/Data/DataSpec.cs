namespace Grader.Specs.Data;

/// <summary>Bytes described in a spec; <c>{name}</c> in text is a value or setting of the check.</summary>
public abstract record DataSpec
{
    private DataSpec() { }

    /// <summary>UTF-8 text with placeholders. A text that is one placeholder alone gives that value's bytes, whatever they are.</summary>
    public sealed record Text(string Template) : DataSpec;

    /// <summary>Bytes as hexadecimal digits; white space is ignored in the file.</summary>
    public sealed record Hex(byte[] Bytes) : DataSpec;

    /// <summary>The same data <paramref name="Times"/> times.</summary>
    public sealed record Repeat(DataSpec Unit, int Times) : DataSpec;

    /// <summary>One after the other.</summary>
    public sealed record Join(IReadOnlyList<DataSpec> Parts) : DataSpec;

    /// <summary>The first bytes of other data: at most <paramref name="Count"/>, a number or a placeholder.</summary>
    public sealed record First(DataSpec Of, string Count) : DataSpec;

    /// <summary>
    /// The value of a setting that is a text with gaps, such as <c>EXEC {command}</c>, with data in them. Whatever else has braces in it stands for
    /// itself: a submission wrote it, not a spec.
    /// </summary>
    public sealed record Fill(string Setting, IReadOnlyDictionary<string, DataSpec> Gaps) : DataSpec;
}
