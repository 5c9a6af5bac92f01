using System.Text.RegularExpressions;

namespace Grader.Submissions.Answers;

/// <summary>The part of a text that is about one exercise.</summary>
internal static partial class AnswerSection
{
    /// <summary>
    /// From the heading, or the line that begins with the number, to the next one of another exercise. Null when nothing names
    /// the exercise. A heading is left out; a line is not, for the answer may begin on it.
    /// </summary>
    public static string? Of(string text, string exerciseId)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var section = new List<string>();
        var (inside, found, fenced, level) = (false, false, false, 0);
        foreach (var line in lines)
        {
            // A comment of a program in a code block is no heading.
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            var heading = fenced ? null : Heading.Of(line);
            if (heading is not null && heading.Names(exerciseId))
            {
                (inside, found, level) = (true, true, heading.Level);
                if (heading.IsMarked)
                    continue;
            }
            else if (heading is not null && heading.Ends(exerciseId, level))
                inside = false;
            if (inside && !UnderlinePattern().IsMatch(line))
                section.Add(line);
        }
        return found ? string.Join('\n', section) : null;
    }

    [GeneratedRegex(@"^\s*(?:={3,}|-{3,})\s*$")]
    private static partial Regex UnderlinePattern();
}
