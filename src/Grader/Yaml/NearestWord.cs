using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Finds the known word that somebody probably meant.</summary>
public static class NearestWord
{
    private const int LongestWord = 60;

    /// <summary>The known word with the fewest letters to change, insert, drop or swap; null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        word.Length > LongestWord ? null : known
            .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(word.Length, pair.Candidate.Length) / 3)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault()
            .Candidate;

    /// <summary>The end of a message about an unknown word: what is known, and what is near.</summary>
    internal static Phrase Advice(string word, IReadOnlyCollection<string> known)
    {
        if (Of(word, known) is not { } near)
            return Expected(known);
        return known.Count == 1
            ? Phrase.Of("yaml.advice.one-near", ("known", known.First()), ("near", near))
            : Phrase.Of("yaml.advice.several-near", ("known", string.Join(", ", known)), ("near", near));
    }

    /// <summary>The end of a message where one of several words is missing.</summary>
    internal static Phrase Expected(IReadOnlyCollection<string> known) => known.Count switch
    {
        0 => Phrase.Of("yaml.advice.none"),
        1 => Phrase.Of("yaml.advice.one", ("known", known.First())),
        _ => Phrase.Of("yaml.advice.several", ("known", string.Join(", ", known))),
    };

    // Optimal string alignment: a swap of neighbours counts as one change, for it is the commonest slip.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
