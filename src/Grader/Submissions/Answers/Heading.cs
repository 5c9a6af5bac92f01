using System.Text.RegularExpressions;

namespace Grader.Submissions.Answers;

/// <summary>A line that begins a part of a text.</summary>
/// <param name="IsMarked">Whether it is marked as a heading (<c>## …</c>), and so is no part of the answer.</param>
/// <param name="Level">Of a marked one, from 1; 0 for a line that only begins with a number.</param>
/// <param name="Number">The exercise it names; null when it names none.</param>
internal sealed partial record Heading(bool IsMarked, int Level, string? Number)
{
    // Of a longer line the beginning tells enough, and backtracking through it takes no time.
    private const int LongestHeading = 300;

    /// <summary>Null for an ordinary line.</summary>
    public static Heading? Of(string line)
    {
        if (line.Length > LongestHeading)
            line = line[..LongestHeading];
        if (MarkedPattern().Match(line) is { Success: true } marked)
            return new Heading(true, marked.Groups["marks"].Length, NumberIn(NumberAnywhere(), line));
        return NumberIn(NumberFirst(), line) is { } number ? new Heading(false, 0, number) : null;
    }

    public bool Names(string exercise) => Number == exercise;

    /// <summary>
    /// Whether the part about <paramref name="exercise"/>, begun at <paramref name="level"/>, ends here: at another exercise that is no
    /// part of it, or at a heading that is as high.
    /// </summary>
    public bool Ends(string exercise, int level) =>
        Number is not null ? !Number.StartsWith(exercise + ".", StringComparison.Ordinal) : IsMarked && level > 0 && Level <= level;

    private static string? NumberIn(Regex pattern, string line) =>
        pattern.Match(line) is { Success: true } match ? match.Groups["number"].Value.Replace('_', '.').Replace('-', '.') : null;

    [GeneratedRegex(@"^\s{0,3}(?<marks>#{1,6})\s*\S")]
    private static partial Regex MarkedPattern();

    [GeneratedRegex(@"(?<![\w.])(?<number>[1-9](?:[._-][1-9]){1,3})(?![\d])(?!\.\d)")]
    private static partial Regex NumberAnywhere();

    // A number that begins a line and is followed by its unit, or by more of an address, is no exercise.
    [GeneratedRegex(@"^[\s*_>+\-|(\[]*(?:(?:ej|ejer|ejercicio|punto|item|inciso|consigna|pregunta|respuesta|actividad|exercise)\b[\s.:#]*)?[*_]*(?<number>[1-9](?:\.[1-9]){1,3})(?![\w])(?!\.\d)(?!\s*(?:s|ms|seg|segundos?|minutos?|bytes?|kb|mb|veces|%)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberFirst();
}
