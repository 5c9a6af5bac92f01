using Grader.Reports.Classroom;
using Grader.Reports.Ctrf;
using Grader.Reports.GitHub;
using Grader.Reports.Gradescope;
using Grader.Reports.Html;
using Grader.Reports.Json;
using Grader.Reports.JUnit;
using Grader.Reports.Markdown;
using Grader.Reports.NUnitXml;
using Grader.Yaml;

namespace Grader.Reports.Formats;

/// <summary>Every format a report can be written in; a new one is a line here.</summary>
internal static class ReportFormats
{
    /// <summary>The grader's own format, which <c>--report</c> writes as well.</summary>
    public static IReportFormat Json { get; } = new FileFormat("json", "report.json", (report, request) => new JsonReportWriter(request.Phrases).Write(report));

    /// <summary>The page for students, which <c>--open</c> shows.</summary>
    public static IReportFormat Html { get; } = new FileFormat("html", "report.html", (report, request) => new HtmlReport(request.Speaker).Write(report));

    /// <summary>In the order in which help lists them.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } =
    [
        Json,
        new FileFormat("junit", "junit.xml", (report, request) => new JUnitReport(request.Speaker).Write(report)),
        new FileFormat("ctrf", "ctrf-report.json", (report, request) => new CtrfReport(request.Speaker).Write(report)),
        new FileFormat("nunit", "TestResult.xml", (report, request) => new NUnitReport(request.Speaker).Write(report)),
        new FileFormat("markdown", "report.md", (report, request) => new MarkdownReport(request.Speaker).Write(report)),
        Html,
        new ClassroomReporterFormat(),
        new Classroom50Format(),
        new FileFormat("gradescope", "/autograder/results/results.json", (report, request) => new GradescopeReport(request.Speaker).Write(report)),
        new GitHubFormat(),
    ];

    /// <summary>The format of that name; null when there is none.</summary>
    public static IReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The name that was probably meant; null when none is near.</summary>
    public static string? Nearest(string name) => NearestWord.Of(name, All.Select(format => format.Name));
}
