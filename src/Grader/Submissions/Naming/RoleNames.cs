namespace Grader.Submissions.Naming;

/// <summary>Which role a name tells, in Spanish or in English.</summary>
internal static class RoleNames
{
    private sealed record Spelling(string[] Anywhere, string[] AsWord);

    private static readonly Dictionary<string, Spelling> Spellings = new()
    {
        ["client"] = new(["client"], ["cli"]),
        ["server"] = new(["server", "servidor"], ["srv", "serv", "sv"]),
    };

    /// <summary>The role that <paramref name="name"/> tells; null when it tells none, or more than one.</summary>
    public static string? In(string name, IReadOnlyCollection<string> roles) =>
        roles.Where(role => Tells(name, role)).Take(2).ToList() is [var only] ? only : null;

    /// <summary>
    /// The role that a path tells: its name, else the nearest folder that tells one (<c>servidor/main.py</c>). A name that tells
    /// several settles that it tells none.
    /// </summary>
    public static string? InPath(string path, IReadOnlyCollection<string> roles)
    {
        foreach (var part in path.Split('/').Reverse())
        {
            if (roles.Any(role => Tells(part, role)))
                return In(part, roles);
        }
        return null;
    }

    /// <summary><paramref name="squashed"/> without the words that tell a role.</summary>
    public static string Without(string squashed, IEnumerable<string> roles) =>
        roles.SelectMany(role => SpellingOf(role).Anywhere)
            .Append("cliente")
            .OrderByDescending(word => word.Length)
            .Aggregate(squashed, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));

    private static bool Tells(string name, string role)
    {
        var spelling = SpellingOf(role);
        var squashed = Words.Squash(name);
        return spelling.Anywhere.Any(squashed.Contains) || Words.Of(name).Any(spelling.AsWord.Contains);
    }

    private static Spelling SpellingOf(string role) =>
        Spellings.GetValueOrDefault(role) ?? new Spelling([Words.Squash(role)], []);
}
