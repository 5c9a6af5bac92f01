using System.Text;

namespace Grader.Reports.Terminal;

/// <summary>For terminals that show ASCII alone: the signs and the Spanish letters have a likeness, all else becomes an escape.</summary>
internal static class AsciiFallback
{
    private static readonly Dictionary<int, string> Likeness = new()
    {
        ['á'] = "a",
        ['é'] = "e",
        ['í'] = "i",
        ['ó'] = "o",
        ['ú'] = "u",
        ['ü'] = "u",
        ['ñ'] = "n",
        ['Á'] = "A",
        ['É'] = "E",
        ['Í'] = "I",
        ['Ó'] = "O",
        ['Ú'] = "U",
        ['Ü'] = "U",
        ['Ñ'] = "N",
        ['¿'] = "",
        ['¡'] = "",
        ['«'] = "\"",
        ['»'] = "\"",
        ['…'] = "...",
        ['–'] = "-",
        ['−'] = "-",
        ['·'] = "-",
        ['×'] = "x",
        ['✓'] = "+",
        ['✗'] = "x",
        ['│'] = "|",
        ['─'] = "-",
        ['├'] = "+",
        ['┤'] = "+",
        ['▶'] = ">",
        ['◀'] = "<",
        ['→'] = "->",
    };

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var ascii = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            ascii.Append(rune.IsAscii ? rune.ToString() : Likeness.GetValueOrDefault(rune.Value) ?? CharacterNames.Escape(rune));
        return ascii.ToString();
    }
}
