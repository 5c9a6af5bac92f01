using CsCheck;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Audiences;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Tests.Reports.Formats;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Audiences;

/// <summary>What students and teachers are told of hidden checks, in every format.</summary>
internal sealed class HiddenChecksTests
{
    private const string Secret = "secretoQueNadieSabe";

    private static readonly DateTimeOffset Run = Sample.Report.StartedAt;

    private static readonly Gen<GradeReport> WithHidden =
        Gen.Select(AnyReport.Any, Gen.Int[0, 1 << 20], (report, bits) => Marked(report, check => ((bits >> (check.GetHashCode() & 15)) & 1) == 1));

    [Test]
    public void Every_format_tells_a_student_the_whole_reports_numbers() =>
        WithHidden.Sample(
            report =>
            {
                var told = Tell(report, Audience.Student);
                foreach (var format in Written.Names)
                    Written.By(format, told).Totals.ShouldBe((report.Score, report.MaxScore, report.PassedChecks, report.FailedChecks), format);
                (told.UncheckedPoints, told.FaultedPoints, told.ManualPoints, told.UnjudgedChecks)
                    .ShouldBe((report.UncheckedPoints, report.FaultedPoints, report.ManualPoints, report.UnjudgedChecks));
            },
            iter: 100,
            threads: 1
        );

    [Test]
    public void Every_format_of_a_students_report_fits_its_schema() =>
        WithHidden.Sample(
            report =>
            {
                foreach (var format in Written.Names)
                    FormatSchemaTests.JsonErrors(format, Tell(report, Audience.Student)).ShouldBeEmpty(format);
            },
            iter: 50,
            threads: 1
        );

    [Test]
    public void No_format_and_not_the_console_tells_a_student_anything_that_is_hidden()
    {
        var report = Tell(Hidden, Audience.Student);
        foreach (var format in Written.Names)
            Written.By(format, report).All.ShouldAllBe(text => !text.Contains(Secret), format);
        Printed(report).ShouldNotContain(Secret);
    }

    [Test]
    public void Everything_that_is_hidden_is_told_to_a_teacher()
    {
        var report = Tell(Hidden, Audience.Teacher);
        foreach (var format in Written.Names.Except(["github"]))
            string.Concat(Written.By(format, report).All, Written.By(format, report).Main).ShouldContain(Secret, Case.Sensitive, format);
        Printed(report).ShouldContain(Secret);
    }

    [Test]
    public void A_student_is_told_how_many_passed_and_when_the_rest_is_told()
    {
        var count = "Hidden checks of this exercise that were judged: 3; that passed: 1.";
        var report = Tell(Hidden, Audience.Student, Run.AddDays(1));
        var messages = report.Checks.Where(check => check.Check.Id.StartsWith("hidden-", StringComparison.Ordinal)).SelectMany(check => check.Remarks.Append(check.Finding)).OfType<Finding>().Select(finding => new MessageWriter(Phrases.Load()).Write(finding, "en")).ToList();

        messages.Count.ShouldBe(3);
        messages.ShouldAllBe(message => message.Seen.Contains(count));
        messages[0].Try.ShouldBe("What they look at is told from 2025-09-02 18:30 (UTC-03:00) on.");
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(null, true)]
    public void From_the_courses_date_on_students_read_everything(int? seconds, bool hidden)
    {
        var reveal = seconds is { } n ? Run.AddSeconds(n) : (DateTimeOffset?)null;
        Tell(Hidden, Audience.Student, reveal).Checks.Any(check => check.Check.Title.In(Language.Spanish).Contains(Secret)).ShouldBe(!hidden);
    }

    [Test]
    public void A_program_that_is_missing_is_told_in_hidden_checks_too()
    {
        var missing = Sample.Failed("1.2", Secretly("a", 4), new Finding("submission.missing").With("program", "@role.server").With("exercise", "1.2").With("files", "udp_echo_server"), []);
        Tell(Sample.Of(Sample.Exercise("1.2", "Eco", "Echo", missing)), Audience.Student).Checks.Single().Finding.ShouldBe(missing.Finding);
    }

    [Test]
    public void Where_nothing_is_hidden_both_read_the_same() =>
        Tell(Sample.Report, Audience.Student).Exercises.ShouldBe(Tell(Sample.Report, Audience.Teacher).Exercises);

    [Test]
    public void Gradescope_keeps_a_teachers_hidden_checks_from_its_students()
    {
        Written.By("gradescope", Tell(Hidden, Audience.Teacher)).Tests.Count(test => test["visibility"]!.GetValue<string>() == "hidden").ShouldBe(3);
        Written.By("gradescope", Tell(Hidden, Audience.Student)).Tests.ShouldAllBe(test => test["visibility"]!.GetValue<string>() == "visible");
    }

    private static GradeReport Hidden =>
        Sample.Of(
            Sample.Exercise(
                "1.2",
                "Eco",
                "Echo",
                Sample.Passed("1.2", "visible", 2),
                Sample.Passed("1.2", Secret, 3, new Finding("out.forbidden").With("program", "@role.server").With("line", Secret)) with { Check = Secretly("passes", 3) },
                Sample.Failed("1.2", Secretly("fails", 4), new Finding("out.forbidden").With("program", "@role.server").With("line", Secret), Sample.Transcript("server", Secret)),
                Sample.Passed("1.2", "", 0) with { Check = Secretly("waits", 5) with { Needs = [$"{Secret}-fails"] }, Verdict = Verdict.Blocked, Finding = new Finding("check.blocked").With("needs", Secret) }
            )
        );

    private static CheckSpec Secretly(string id, int points) =>
        Sample.Check($"{Secret}-{id}", points, $"{Secret} {id}", $"{Secret} {id}") with { Visibility = Visibility.Hidden, Hint = new LocalizedText(Secret, Secret) };

    private static GradeReport Marked(GradeReport report, Func<CheckSpec, bool> hidden) =>
        report with
        {
            Exercises = [.. report.Exercises.Select(exercise => exercise with { Checks = [.. exercise.Checks.Select(check => hidden(check.Check) ? check with { Check = check.Check with { Visibility = Visibility.Hidden } } : check)] })],
        };

    private static GradeReport Tell(GradeReport report, Audience audience, DateTimeOffset? reveal = null) => new HiddenChecks(Phrases.Load(), reveal).Tell(report, audience);

    private static string Printed(GradeReport report)
    {
        var terminal = new TestTerminal(width: 400);
        new ConsoleReport(terminal.Console, Phrases.Load(), Language.English).Write(report);
        return terminal.Text;
    }
}
