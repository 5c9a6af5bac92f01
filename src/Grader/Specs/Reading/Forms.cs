using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Specs.Data;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The forms of text and number that the spec language uses in many places.</summary>
internal static class Forms
{
    public static TextShape ExerciseId { get; } = Shapes.Text.Of("an exercise number such as 1.5.2", @"^[0-9]+(\.[0-9]+)*$");

    public static TextShape CheckId { get; } =
        Shapes.Text.Of("an id in kebab case such as known-address-is-answered", "^[a-z0-9]+(-[a-z0-9]+)*$");

    public static TextShape Name { get; } =
        Shapes.Text.Of("a name such as first_client", "^[A-Za-z][A-Za-z0-9_-]*$");

    public static TextShape Endpoint { get; } =
        Shapes.Text.Of("a transport and a port such as udp/3500", "^(udp|tcp)/[0-9]+$")
            .Without(text => Specs.Endpoint.TryParse(text) is null ? "there is no such port" : null);

    public static TextShape Placeholder { get; } = Shapes.Text.Of("a placeholder such as \"{buffer}\"", @"^\{[A-Za-z][A-Za-z0-9_-]*\}$");

    /// <summary>Text with placeholders; may be empty, as a datagram may.</summary>
    public static TextShape Template { get; } = Shapes.Text.OrEmpty().Without(Data.Template.Mistake);

    /// <summary>Text with placeholders that has something in it.</summary>
    public static TextShape FilledTemplate { get; } = Shapes.Text.Without(Data.Template.Mistake);

    public static TextShape Hex { get; } =
        Shapes.Text.Of("bytes in hexadecimal such as \"00 ff\"", @"^[0-9A-Fa-f\s]+$")
            .Without(text => text.Count(char.IsAsciiHexDigit) % 2 == 0 ? null : "the last byte has only one digit");

    public static TextShape Pattern { get; } = Shapes.Text.Without(InvalidPattern);

    public static TextShape FileName { get; } =
        Shapes.Text.Of("a plain file name such as foto.png", @"^(?!\.{1,2}$)[^/\\\x00-\x1f]+$");

    /// <summary>An address within the sandbox's own machine: every address of 127.0.0.0/8 is one.</summary>
    public static TextShape Address { get; } =
        Shapes.Text.Of("an address such as 127.0.0.66, or a placeholder such as \"{allowed_ip}\"", @"^([0-9]+(\.[0-9]+){3}|.*\{[A-Za-z][A-Za-z0-9_-]*\}.*)$")
            .Without(InvalidAddress);

    public static EitherShape Count { get; } = Shapes.Either(Shapes.Number(0), Placeholder);

    public static EitherShape Framing { get; } = Shapes.Either(Shapes.Choice("eof", "newline", "length"), Placeholder);

    public static ChoiceShape Yes { get; } = Shapes.Choice("true");

    public static ChoiceShape Finding { get; } = Shapes.Choice([.. FindingCatalog.All.Keys]).Called("a finding code such as udp.no-reply");

    private static string? InvalidPattern(string expression)
    {
        try
        {
            _ = new Regex(PatternTemplate.Fill(expression, _ => "x"), RegexOptions.CultureInvariant);
            return null;
        }
        catch (RegexParseException e)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it is no regular expression: {e.Error} at character {e.Offset}; expected one as .NET reads it");
        }
    }

    private static string? InvalidAddress(string text)
    {
        if (text.Contains('{', StringComparison.Ordinal))
            return Data.Template.Mistake(text);
        var parts = text.Split('.');
        if (parts.Any(part => part.Length > 3 || int.Parse(part, CultureInfo.InvariantCulture) > 255))
            return "it is not an IPv4 address";
        return parts[0] == "127" ? null : "a sandbox only has the addresses of 127.0.0.0/8";
    }
}
