using Grader.Reports.Formats;
using Grader.Specs;
using NUnit.Framework;

namespace Grader.Tests.Reports.Formats;

/// <summary>Every format of one report with everything in it, whole.</summary>
internal sealed class FormatApprovalTests
{
    // The grader's own JSON, in all languages at once, is approved beside its schema.
    private static IEnumerable<string> Names => Written.Names.Except(["json"]);

    [Test]
    public void Each_format_is_as_approved([ValueSource(nameof(Names))] string format, [ValueSource(typeof(Reader), nameof(Reader.Languages))] Language language)
    {
        var written = Written.By(format, FormatSample.Report, language);
        foreach (var (artifact, file) in Files(written))
            Approved.ShouldMatch(artifact, "tests", "Grader.Tests", "Reports", "Approved", "formats", $"{format}.{language.Code}.{file}");
    }

    private static IEnumerable<(string Text, string File)> Files(Written written) =>
        written.Artifacts.Select(artifact => artifact switch
        {
            Artifact.Whole whole => (whole.Text, Path.GetFileName(whole.Path)),
            Artifact.Printed printed => (printed.Text, "stdout.txt"),
            Artifact.Added when written.Format == "classroom-reporter" => (Indented(written), "result.json"),
            Artifact.Added added => (added.Text, $"{added.Path}.txt"),
            _ => throw new ArgumentException($"{artifact}"),
        });

    private static string Indented(Written written) => written.Json.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
}
