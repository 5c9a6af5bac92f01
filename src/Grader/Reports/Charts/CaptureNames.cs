using Grader.Captures;
using Grader.Scoring;

namespace Grader.Reports.Charts;

/// <summary>Says where the captures of a check are.</summary>
internal static class CaptureNames
{
    /// <param name="folder">The folder they are in, as the user named it.</param>
    public static IEnumerable<string> Sentences(Speaker speaker, CheckResult result, string folder) =>
        result.Captures.Select(capture => Sentence(speaker, capture, Path.Combine(folder, capture.FileName(result.Exercise, result.Check.Id))));

    public static string Sentence(Speaker speaker, WireCapture capture, string name) =>
        speaker.Say(capture.IsWhole ? "chart.capture" : "chart.capture_part", ("name", SafeText.Of(name)));
}
