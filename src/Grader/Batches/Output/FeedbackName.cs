using System.Text;
using System.Text.RegularExpressions;
using Grader.Batches.Sources;

namespace Grader.Batches.Output;

/// <summary>The name of a student's folder among the feedback.</summary>
internal static partial class FeedbackName
{
    // A name may have 255 bytes on any system; the rest is for the number that tells two of a name apart.
    private const int MostBytes = 220;

    /// <summary>The one that Moodle gives and asks for where the delivery came from there; else one made of the student's key and name.</summary>
    public static string Of(ClassRow row) =>
        row.Entry.Graded?.Platform is { Platform: PlatformName.Moodle } moodle
            ? Safe(moodle.FullName, $"_{moodle.Number}_assignsubmission_file_")
            : Safe(row.Student.Key == row.Student.Name ? row.Student.Name : $"{row.Student.Key} {row.Student.Name}", "");

    // Nothing that leads out of the folder, ends a name on any system, or is an option of some tool.
    private static string Safe(string name, string ending)
    {
        var safe = Trimmed(Cut(Trimmed(NotInNames().Replace(name, "_")), MostBytes - Encoding.UTF8.GetByteCount(ending)));
        return $"{(safe.Length == 0 ? "_" : safe)}{ending}";
    }

    private static string Trimmed(string name) => name.Trim(' ', '.', '-');

    /// <summary>As many whole characters as have room in so many bytes of UTF-8.</summary>
    private static string Cut(string name, int bytes)
    {
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return name[..length];
    }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd} .,'@_-]")]
    private static partial Regex NotInNames();
}
