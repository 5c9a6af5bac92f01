using Grader.Copies.Tokens;

namespace Grader.Copies;

/// <summary>
/// Picks the fingerprints of a text as in Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003:
/// of every window of hashes of runs the smallest. What two texts have in common for <see cref="Guarantee"/> tokens or more is always found;
/// less than <see cref="Run"/> tokens never are. Pure.
/// </summary>
internal static class Winnowing
{
    /// <summary>How many tokens are hashed together: the paper's noise threshold <c>k</c>.</summary>
    public const int Run = 12;

    /// <summary>Of how many hashes in a row one is picked at least: the paper's <c>w</c>.</summary>
    public const int Window = 9;

    /// <summary>The shortest thing in common that is sure to be found, in tokens: the paper's <c>t</c>.</summary>
    public const int Guarantee = Window + Run - 1;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of the run that begins at each token; none for the last ones, at which no whole run begins. The same on every machine.</summary>
    /// <param name="seed">Texts with another one have nothing in common.</param>
    public static IReadOnlyList<ulong> Hashes(IReadOnlyList<Token> tokens, string seed)
    {
        var words = tokens.Select(token => Hash(token.Kind, Offset)).ToList();
        var start = Hash(seed, Offset);
        return [.. Enumerable.Range(0, Math.Max(0, tokens.Count - Run + 1)).Select(at => Mix(words.Skip(at).Take(Run).Aggregate(start, (hash, word) => (hash ^ word) * Prime)))];
    }

    /// <summary>The places of the hashes that are picked, in order.</summary>
    /// <param name="counts">Which hashes may be picked at all.</param>
    /// <param name="window">Of how many in a row one is picked.</param>
    public static IReadOnlyList<int> Pick(IReadOnlyList<ulong> hashes, Func<int, bool> counts, int window = Window)
    {
        var picked = new List<int>();
        for (var start = 0; start < Math.Max(1, hashes.Count - window + 1); start++)
        {
            var smallest = -1;
            for (var at = start; at < Math.Min(hashes.Count, start + window); at++)
            {
                // Of equal ones the last, which the windows that follow are more likely to pick as well.
                if (counts(at) && (smallest < 0 || hashes[at] <= hashes[smallest]))
                    smallest = at;
            }

            if (smallest >= 0 && (picked.Count == 0 || picked[^1] != smallest))
                picked.Add(smallest);
        }

        return picked;
    }

    private static ulong Hash(string text, ulong start) => text.Aggregate(start, (hash, letter) => (hash ^ letter) * Prime);

    // Hashes of texts that differ little differ little; the smallest of a window would be found in the same places again and again.
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccd;
        hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53;
        return hash ^ hash >> 33;
    }
}
