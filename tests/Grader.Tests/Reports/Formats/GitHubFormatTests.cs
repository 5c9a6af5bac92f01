using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Reports.GitHub;
using Grader.Specs;
using Grader.Yaml;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>What stands beside the student's lines in GitHub.</summary>
internal sealed class GitHubFormatTests
{
    private static readonly Finding Crash = new Finding("proc.crashed").With("program", "@role.server").With("error", "ValueError: 50%").With("place", "udp_echo_server.py:21");

    [Test]
    public void A_crash_is_told_at_its_line() => Lines(Report(Crash)).Single().ShouldStartWith("::error file=lab/entregas/ana/1.2/udp_echo_server.py,line=21,title=1.2 Eco%2C dos%3A tres::Se esperaba: ");

    [Test]
    public void A_percent_sign_and_a_new_line_stay_what_they_are() => Lines(Report(Crash)).Single().ShouldContain("Tu servidor murió en la línea 21 de udp_echo_server.py: ValueError: 50%25.%0AProbá: ");

    [Test]
    public void A_crash_in_another_file_is_told_at_the_program_without_a_line() =>
        Lines(Report(Crash.With("place", "helper.py:3"))).Single().ShouldStartWith("::error file=lab/entregas/ana/1.2/udp_echo_server.py,title=");

    [Test]
    public void A_finding_about_no_program_names_no_file() => Lines(Report(new Finding("capture.missing").With("pattern", "*.pcap"))).Single().ShouldStartWith("::error title=");

    [Test]
    public void A_slip_in_the_manifest_is_told_at_its_place() =>
        Lines(Report(Crash, new Problem(new SourcePosition("submission.yaml", 7, 3), "missing-file", ("file", "x"))))[1]
            .ShouldStartWith("::warning file=lab/entregas/ana/submission.yaml,line=7,col=3,title=A corregir en la entrega::");

    [TestCase(10, 10, false)]
    [TestCase(11, 10, true)]
    [TestCase(500, 10, true)]
    public void There_are_at_most_ten_of_a_kind_and_the_rest_is_counted(int problems, int shown, bool counted)
    {
        var lines = Lines(Report(Crash, [.. Enumerable.Range(1, problems).Select(i => new Problem(new SourcePosition("submission.yaml", i, 1), "missing-file", ("file", $"{i}")))]));

        lines.Count(line => line.StartsWith("::warning", StringComparison.Ordinal)).ShouldBe(shown);
        lines[^1].Contains($"Hay {problems - 9} avisos más", StringComparison.Ordinal).ShouldBe(counted);
    }

    [Test]
    public void Outside_of_actions_only_annotations_are_written()
    {
        var artifacts = ReportFormats.Find("github")!.Write(Sample.Report, Written.Request(environment: new Dictionary<string, string>()));

        artifacts.Single().ShouldBeOfType<Artifact.Printed>().Text.ShouldContain("::error title=1.5.2 ");
    }

    [Test]
    public void Properties_are_escaped_more_than_messages() =>
        WorkflowCommand.Annotation("error", "a:b,c%\r\n", ("title", "a:b,c%\r\n"), ("file", null)).ShouldBe("::error title=a%3Ab%2Cc%25%0D%0A::a:b,c%25%0D%0A\n");

    private static string[] Lines(GradeReport report) => Written.By("github", report).Main.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static GradeReport Report(Finding finding, params IReadOnlyList<Problem> problems) =>
        Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", Sample.Failed("1.2", Sample.Check("echo", 5, "Eco, dos: tres", "Echo"), finding, []))) with
        {
            Submission = new SubmissionSummary("entregas/ana", "", "", [new FoundProgram("1.2", "server", "1.2/udp_echo_server.py", "python")], problems),
        };
}
