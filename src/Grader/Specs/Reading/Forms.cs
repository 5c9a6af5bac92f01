using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Specs.Data;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The forms of text and number that the spec language uses in many places.</summary>
internal static class Forms
{
    public static TextShape ExerciseId { get; } = Shapes.Text.Of(Phrase.Of("form.exercise"), @"^[0-9]+(\.[0-9]+)*$");

    public static TextShape CheckId { get; } =
        Shapes.Text.Of(Phrase.Of("form.check"), "^[a-z0-9]+(-[a-z0-9]+)*$");

    public static TextShape Name { get; } =
        Shapes.Text.Of(Phrase.Of("form.name"), "^[A-Za-z][A-Za-z0-9_-]*$");

    public static TextShape Endpoint { get; } =
        Shapes.Text.Of(Phrase.Of("form.endpoint"), "^(udp|tcp)/[0-9]+$")
            .Without(text => Specs.Endpoint.TryParse(text) is null ? new TextMistake("no-port") : null);

    public static TextShape Placeholder { get; } = Shapes.Text.Of(Phrase.Of("form.placeholder", ("example", "{buffer}")), @"^\{[A-Za-z][A-Za-z0-9_-]*\}$");

    /// <summary>Text with placeholders; may be empty, as a datagram may.</summary>
    public static TextShape Template { get; } = Shapes.Text.OrEmpty().Without(LoneBrace);

    /// <summary>Text with placeholders that has something in it.</summary>
    public static TextShape FilledTemplate { get; } = Shapes.Text.Without(LoneBrace);

    public static TextShape Hex { get; } =
        Shapes.Text.Of(Phrase.Of("form.hex"), @"^[0-9A-Fa-f\s]+$")
            .Without(text => text.Count(char.IsAsciiHexDigit) % 2 == 0 ? null : new TextMistake("half-byte"));

    public static TextShape Pattern { get; } = Shapes.Text.Without(InvalidPattern);

    public static TextShape FileName { get; } =
        Shapes.Text.Of(Phrase.Of("form.file"), @"^(?!\.{1,2}$)[^/\\\x00-\x1f]+$");

    /// <summary>An address within the sandbox's own machine: every address of 127.0.0.0/8 is one.</summary>
    public static TextShape Address { get; } =
        Shapes.Text.Of(Phrase.Of("form.address", ("example", "{allowed_ip}")), @"^([0-9]+(\.[0-9]+){3}|.*\{[A-Za-z][A-Za-z0-9_-]*\}.*)$")
            .Without(InvalidAddress);

    public static EitherShape Count { get; } = Shapes.Either(Shapes.Number(0), Placeholder);

    public static EitherShape Framing { get; } = Shapes.Either(Shapes.Choice("eof", "newline", "length"), Placeholder);

    public static ChoiceShape Yes { get; } = Shapes.Choice("true");

    public static ChoiceShape Finding { get; } = Shapes.Choice([.. FindingCatalog.All.Keys]).Called(Phrase.Of("form.finding"));

    private static TextMistake? LoneBrace(string text) =>
        Data.Template.LoneBrace(text) is { } brace ? new TextMistake("lone-brace", ("brace", brace), ("placeholder", "{name}")) : null;

    private static TextMistake? InvalidPattern(string expression)
    {
        try
        {
            _ = new Regex(PatternTemplate.Fill(expression, _ => "x"), RegexOptions.CultureInvariant);
            return null;
        }
        catch (RegexParseException e)
        {
            return new TextMistake("no-pattern", ("error", e.Error), ("offset", e.Offset));
        }
    }

    private static TextMistake? InvalidAddress(string text)
    {
        if (text.Contains('{', StringComparison.Ordinal))
            return LoneBrace(text);
        var parts = text.Split('.');
        if (parts.Any(part => part.Length > 3 || int.Parse(part, CultureInfo.InvariantCulture) > 255))
            return new TextMistake("no-address");
        return parts[0] == "127" ? null : new TextMistake("far-address");
    }
}
