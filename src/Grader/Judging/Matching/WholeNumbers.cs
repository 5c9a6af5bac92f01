namespace Grader.Judging.Matching;

/// <summary>Whole numbers that stand alone in text: no part of a word, of a decimal, of an address or of a date.</summary>
internal static class WholeNumbers
{
    /// <summary>
    /// Each with its minus sign, which is one only where no word or number ends: <c>x = -1</c>, not <c>2024-12</c> or <c>--1</c>.
    /// </summary>
    public static IReadOnlyList<string> In(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
                i++;
            var isNegative = start > 0 && text[start - 1] == '-' && (start == 1 || text[start - 2] != '-');
            var before = isNegative ? start - 1 : start;
            if (!Adjoins(text, before - 1, -1) && !Adjoins(text, i + 1, 1))
                found.Add(text[before..(i + 1)]);
        }

        return found;
    }

    /// <summary>Whether what stands at a place, seen from the number, makes it part of something longer.</summary>
    private static bool Adjoins(string text, int place, int step)
    {
        if (place < 0 || place >= text.Length)
            return false;
        if (char.IsLetterOrDigit(text[place]) || text[place] == '_')
            return true;
        var beyond = place + step;
        return text[place] is '.' or ',' or '-' && beyond >= 0 && beyond < text.Length && char.IsAsciiDigit(text[beyond]);
    }
}
