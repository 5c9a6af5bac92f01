using Grader.Copies.Tokens;

namespace Grader.Copies;

/// <summary>A file with its fingerprints.</summary>
/// <param name="Prints">The hashes that were picked, with the token at which the run of each begins.</param>
/// <param name="IsGiven">Of each token, whether it is in a run that everybody was given.</param>
internal sealed record FingerprintedFile(CodeFile File, IReadOnlyList<Token> Tokens, IReadOnlyList<(ulong Hash, int At)> Prints, IReadOnlyList<bool> IsGiven)
{
    /// <summary>Null for a file that is no program of a known language.</summary>
    public static FingerprintedFile? Of(CodeFile file, GivenText given)
    {
        if (CodeFamily.Of(Path.GetExtension(file.Path).ToLowerInvariant(), file.Text) is not { } family)
            return null;
        var tokens = Tokenizer.Read(family, file.Text);
        var hashes = Winnowing.Hashes(tokens, family.Name);
        var isGiven = new bool[tokens.Count];
        for (var at = 0; at < hashes.Count; at++)
        {
            if (given.Has(hashes[at]))
                Array.Fill(isGiven, true, at, Winnowing.Run);
        }

        return new FingerprintedFile(file, tokens, [.. Winnowing.Pick(hashes, at => !given.Has(hashes[at])).Select(at => (hashes[at], at))], isGiven);
    }
}
