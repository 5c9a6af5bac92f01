using System.IO.Enumeration;

namespace Grader.Planning;

/// <summary>A way to name exercises: a number, or one with stars such as <c>1.5.*</c>.</summary>
internal static class ExercisePattern
{
    public static bool Matches(string pattern, string exercise) => FileSystemName.MatchesSimpleExpression(pattern, exercise, ignoreCase: false);

    /// <summary>Whether one of the patterns names it; no patterns name all.</summary>
    public static bool MatchesAny(IReadOnlyCollection<string> patterns, string exercise) => patterns.Count == 0 || patterns.Any(pattern => Matches(pattern, exercise));
}
