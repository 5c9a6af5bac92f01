using System.Text.RegularExpressions;

namespace Grader.Batches.Sources;

/// <summary>What a course system says of whose a delivery is, by the name it gives to what it lets download.</summary>
/// <param name="FullName">As the system writes it; empty when the name does not tell.</param>
/// <param name="Number">Moodle's participant or Canvas' user; empty for others.</param>
/// <param name="Rest">What follows: the student's own file name, or the rest of a Moodle folder's.</param>
internal sealed partial record PlatformName(string Platform, string FullName, string Number, string Rest)
{
    public const string Moodle = "moodle";
    public const string Canvas = "canvas";

    /// <summary>Null for a name that no system gave.</summary>
    public static PlatformName? Of(string name)
    {
        if (MoodlePattern().Match(name) is { Success: true } moodle)
            return new PlatformName(Moodle, moodle.Groups["name"].Value.Trim(), moodle.Groups["number"].Value, moodle.Groups["rest"].Value);
        return CanvasPattern().Match(name) is { Success: true } canvas
            ? new PlatformName(Canvas, canvas.Groups["name"].Value, canvas.Groups["number"].Value, canvas.Groups["rest"].Value)
            : null;
    }

    // Apellido Nombre_12345_assignsubmission_file_ for a folder, with the file's name after it for a file.
    [GeneratedRegex(@"^(?<name>[^_]+(?:_[^_0-9][^_]*)*)_(?<number>\d+)_assignsubmission_[a-z]+_?(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex MoodlePattern();

    // apellidonombre_LATE_12345_67890_file.zip: the user's number, then the file's.
    [GeneratedRegex(@"^(?<name>[\p{L}\p{Nd}\-']+)(?:_LATE)?_(?<number>\d+)_\d+_(?<rest>.+)$", RegexOptions.Singleline)]
    private static partial Regex CanvasPattern();
}
