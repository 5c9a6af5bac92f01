namespace Grader.Copies.Tokens;

/// <summary>
/// Reads a program as its keywords and signs, in which names, values and comments make no difference. It is no parser: what it reads wrongly
/// it reads wrongly everywhere alike. Pure.
/// </summary>
internal static class Tokenizer
{
    public static IReadOnlyList<Token> Read(CodeFamily family, string text)
    {
        var tokens = new List<Token>();
        var depth = 0;
        for (var match = family.Pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var end = match.Index + match.Length;
            if (match.Groups["comment"].Success)
                continue;
            if (match.Groups["sign"].Success)
                depth = Math.Max(0, depth + match.Value switch { "(" or "[" or "{" => 1, ")" or "]" or "}" => -1, _ => 0 });
            // In Python a string alone on its line is a comment by another name.
            if (match.Groups["string"].Success && family == CodeFamily.Python && depth == 0 && IsAlone(text, match.Index, end))
                continue;
            var kind = match.Groups["string"].Success ? Token.String
                : match.Groups["number"].Success ? Token.Number
                : match.Groups["word"].Success && !family.Keywords.Contains(match.Value) ? Token.Name
                : match.Value;
            tokens.Add(new Token(kind, match.Index, end));
        }

        return tokens;
    }

    private static bool IsAlone(string text, int start, int end)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(end);
        var stop = after.IndexOf('\n');
        var rest = (stop < 0 ? after : after[..stop]).Trim();
        return before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace() && (rest.IsEmpty || rest[0] == '#');
    }
}
