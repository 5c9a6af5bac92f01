using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Tests.Reports.Formats;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>Checks that do not apply to a submission.</summary>
internal sealed class MootCheckTests
{
    private const string Title = "Only for servers with a banner";

    private static readonly Finding NotApplicable = new Finding("setting.not-applicable").With("setting", "banner").With("value", "no");

    [TestCase("html")]
    [TestCase("markdown")]
    [TestCase("github")]
    [TestCase("console")]
    public void What_does_not_apply_and_costs_nothing_is_not_told(string format)
    {
        Write(format, Report(worth: 5)).ShouldNotContain(Title);
        Report(worth: 5).UnjudgedChecks.ShouldBe(0);
    }

    [TestCase("html")]
    [TestCase("markdown")]
    [TestCase("github")]
    [TestCase("console")]
    public void What_does_not_apply_but_leaves_points_unchecked_is_told(string format)
    {
        Write(format, Report(worth: 8)).ShouldContain(Title);
        Report(worth: 8).UnjudgedChecks.ShouldBe(1);
    }

    private static GradeReport Report(int worth) =>
        Sample.Of(Sample.Exercise(
            "1.2",
            "Servidor",
            "Server",
            Sample.Passed("1.2", "echoes", 5),
            Sample.Passed("1.2", "banner", 3) with { Check = Sample.Check("banner", 3, Title, Title), Verdict = Verdict.Unchecked, Finding = NotApplicable }) with
        {
            Worth = worth,
        });

    private static string Write(string format, GradeReport report)
    {
        if (format != "console")
            return string.Concat(Written.By(format, report).All);
        var terminal = new TestTerminal(160);
        new ConsoleReport(terminal.Console, Phrases.Load(), Language.English).Write(report);
        return terminal.Text;
    }
}
