using System.Globalization;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>A single value. What it means depends on its shape: the text <c>1.2</c> needs no quotes where a text is expected.</summary>
public sealed class YamlScalar(SourcePosition position, string value, bool quoted) : YamlNode(position)
{
    private const int LongestQuote = 40;

    public string Value { get; } = value;

    /// <summary>Whether it was written in quotes or as a block, and so is a text whatever it looks like.</summary>
    public bool Quoted { get; } = quoted;

    /// <summary>Whether nothing was written, or YAML's word for nothing.</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null";

    /// <summary>The whole number it is; null when it is quoted or not in plain decimal digits.</summary>
    public long? AsNumber =>
        !Quoted && long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            // Octal in one YAML version, decimal in another: neither.
            && Value.TrimStart('-') is "0" or ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..]
            ? number
            : null;

    /// <summary>The truth value it is; null for anything but an unquoted <c>true</c> or <c>false</c>.</summary>
    public bool? AsFlag => Quoted ? null : Value switch { "true" => true, "false" => false, _ => null };

    internal override Phrase Seen =>
        IsNull ? Phrase.Of("yaml.seen.empty") : Phrase.Of(Quoted ? "yaml.seen.text" : "yaml.seen.word", ("text", Quote(Value)));

    internal static string Quote(string text)
    {
        var shown = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
        return $"\"{string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c))}\"";
    }
}
