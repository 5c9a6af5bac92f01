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
    internal static string Advice(string word, IReadOnlyCollection<string> known)
    {
        var list = known.Count switch
        {
            0 => "there is none to choose from",
            1 => $"expected {known.First()}",
            _ => $"expected one of {string.Join(", ", known)}",
        };
        return Of(word, known) is { } near ? $"{list}; did you mean \"{near}\"?" : list;
    }

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
