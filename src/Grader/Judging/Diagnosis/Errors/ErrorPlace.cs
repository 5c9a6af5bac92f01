using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis.Errors;

/// <summary>Where an error happened, without the folders of the machine it ran on.</summary>
internal static class ErrorPlace
{
    /// <summary>The place that a pattern's groups <c>file</c> and <c>line</c> name.</summary>
    public static string Of(Match match) => Of(match.Groups["file"].Value, match.Groups["line"].Value);

    public static string Of(string path, string line) => $"{path[(path.LastIndexOfAny(['/', '\\']) + 1)..]}:{line}";
}
