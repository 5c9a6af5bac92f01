using System.Text;

namespace Grader.Values;

/// <summary>
/// Makes text of an exact number of bytes: words separated by blanks, no blank at either end, nothing that a shell, a terminal or a
/// program's own parsing could take for something else.
/// </summary>
internal static class TextMaker
{
    /// <summary>What fills a last byte where a blank or half a letter would stand; no reserved word ends with one of these.</summary>
    private const string Fillers = "wxyz";

    public static byte[] Ascii(int bytes, SeededRandom random) => Encoding.ASCII.GetBytes(Fill(bytes, WordMaker.Word, random));

    /// <summary>Every word has letters of two bytes; the whole has at least one from 3 bytes on, never first.</summary>
    public static byte[] Accented(int bytes, SeededRandom random) => Encoding.UTF8.GetBytes(Fill(bytes, WordMaker.AccentedWord, random));

    private static string Fill(int bytes, Func<SeededRandom, string> makeWord, SeededRandom random)
    {
        var text = new StringBuilder();
        for (var left = bytes; left > 0;)
        {
            foreach (var letter in text.Length == 0 ? makeWord(random) : " " + makeWord(random))
            {
                var isWide = letter > '\x7F';
                var fitsNot = left == 1 && (isWide || letter == ' ');
                text.Append(fitsNot ? random.Pick(Fillers) : letter);
                left -= isWide && !fitsNot ? 2 : 1;
                if (left == 0)
                    break;
            }
        }

        return text.ToString();
    }
}
