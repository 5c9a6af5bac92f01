using System.Text.RegularExpressions;
using Grader.Batches.Sources;

namespace Grader.Batches.Output;

/// <summary>The name of a student's folder among the feedback.</summary>
internal static partial class FeedbackName
{
    private const int Longest = 100;

    /// <summary>The one that Moodle gives and asks for where the delivery came from there; else one made of the student's key and name.</summary>
    public static string Of(ClassRow row) =>
        row.Entry.Graded?.Platform is { Platform: PlatformName.Moodle } moodle
            ? $"{Safe(moodle.FullName)}_{moodle.Number}_assignsubmission_file_"
            : Safe(row.Student.Key == row.Student.Name ? row.Student.Name : $"{row.Student.Key} {row.Student.Name}");

    // Nothing that leads out of the folder, ends a name on any system, or is an option of some tool.
    private static string Safe(string name)
    {
        var safe = NotInNames().Replace(name, "_").Trim(' ', '.', '-');
        return safe.Length == 0 ? "_" : safe.Length > Longest ? safe[..Longest] : safe;
    }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd} .,'@_-]")]
    private static partial Regex NotInNames();
}
