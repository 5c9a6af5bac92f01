using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Terminal;
using Grader.Scoring;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using Grader.Watching;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Watching;

/// <summary>What is different between two reports, and how it is told.</summary>
internal sealed class ReportChangeSpecs
{
    private static readonly CheckSpec Spec = Sample.Check("echoes", 5, "Devuelve los bytes", "It sends back the bytes");

    private static Finding Crash => new Finding("proc.crashed").With("program", "@role.server").With("error", "NameError: x").With("place", "servidor.py:3");

    private static CheckResult Passed => new() { Exercise = "1.2", Check = Spec, Verdict = Verdict.Passed };

    private static CheckResult Blocked => Passed with { Verdict = Verdict.Blocked, Finding = new Finding("check.blocked").With("needs", "first") };

    private static CheckResult Unchecked => Passed with { Verdict = Verdict.Unchecked, Finding = new Finding("sandbox.cannot").With("sandbox", "process").With("capability", "@capability.source-address") };

    private static CheckResult Failed(Finding finding) => Passed with { Verdict = Verdict.Failed, Finding = finding };

    private static IEnumerable<TestCaseData> Pairs()
    {
        var otherPort = new Finding("tcp.connected-elsewhere").With("program", "@role.client").With("endpoint", "tcp/3500");
        yield return Pair("same", Passed, Passed, null);
        yield return Pair("passes now", Failed(Crash), Passed, ChangeKind.NowPasses);
        yield return Pair("fails now", Passed, Failed(Crash), ChangeKind.NowFails);
        yield return Pair("fails now that nothing blocks it", Blocked, Failed(Crash), ChangeKind.NowFails);
        yield return Pair("fails the same", Failed(Crash), Failed(Crash), null);
        yield return Pair("fails elsewhere", Failed(Crash), Failed(Crash.With("place", "servidor.py:4")), ChangeKind.FailsDifferently);
        yield return Pair("fails for another reason", Failed(Crash), Failed(otherPort), ChangeKind.FailsDifferently);
        yield return Pair("fails with other bytes", Failed(Crash with { Seen = [1] }), Failed(Crash with { Seen = [2] }), ChangeKind.FailsDifferently);
        yield return Pair("a port that the system chose", Failed(otherPort.With("seen", "127.0.0.1:40112")), Failed(otherPort.With("seen", "127.0.0.1:51999")), null);
        yield return Pair("a port that the program chose", Failed(otherPort.With("seen", "127.0.0.1:3500")), Failed(otherPort.With("seen", "127.0.0.1:3501")), ChangeKind.FailsDifferently);
        yield return Pair("blocked now", Passed, Blocked, ChangeKind.NowBlocked);
        yield return Pair("outside the score now", Passed, Unchecked, ChangeKind.NowUnjudged);
        yield return Pair("still outside the score", Unchecked, Unchecked, null);
    }

    [TestCaseSource(nameof(Pairs))]
    public void It_says_how_a_result_differs(CheckResult before, CheckResult after, int? kind)
    {
        var changes = ReportChanges.Between(Report(before), Report(after));

        changes.Select(change => (int?)change.Kind).ShouldBe(kind is null ? [] : [kind]);
    }

    [Test]
    public void What_was_graded_again_takes_the_place_of_what_was_before()
    {
        var before = Sample.Of(
            Sample.Exercise("1.2", "a", "a", Failed(Crash)),
            Sample.Exercise("1.5.2", "b", "b", Sample.Passed("1.5.2", "x", 3)),
            Sample.Exercise("2.1", "c", "c", Sample.Passed("2.1", "x", 2)));

        var merged = ReportChanges.Merge(before, Sample.Of(Sample.Exercise("1.2", "a", "a", Passed)), ["1.2", "2.1"]);

        merged.Exercises.Select(exercise => exercise.Id).ShouldBe(["1.2", "1.5.2"]);
        merged.Score.ShouldBe(8);
        merged.MaxScore.ShouldBe(8);
    }

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void They_are_told_with_what_helps_and_the_score(Language language)
    {
        var before = Sample.Of(Sample.Exercise("1.2", "Servidor UDP", "UDP server", Named("first", Verdict.Failed, Crash), Named("second", Verdict.Passed, null), Named("third", Verdict.Passed, null), Named("fourth", Verdict.Failed, Crash), Named("fifth", Verdict.Passed, null)));
        var after = before with
        {
            Exercises =
            [
                Sample.Exercise("1.2", "Servidor UDP", "UDP server",
                    Named("first", Verdict.Passed, null),
                    Named("second", Verdict.Failed, Crash.With("place", "servidor.py:9")),
                    Named("third", Verdict.Blocked, new Finding("check.blocked").With("needs", "second")) with { Check = Check("third") with { Needs = ["second"] } },
                    Named("fourth", Verdict.Failed, Crash.With("error", "KeyError: 7")),
                    Named("fifth", Verdict.Unchecked, Unchecked.Finding)),
            ],
        };
        var terminal = new TestTerminal(100);
        var report = new WatchReport(terminal.Console, Phrases.Load(), language, new StandingClock());

        report.Saved(["1.2/servidor.py"], ["1.2"], isEverything: false);
        report.Graded(before, after);
        report.Saved(["a.py", "b.py", "c.py", "d.py", "e.py"], ["1.2", "2.1"], isEverything: true);
        report.Graded(after, after);
        report.Saved(["notas.txt"], [], isEverything: false);
        report.Graded(after, after with { Submission = after.Submission with { Problems = [] } });

        Approved.ShouldMatch(terminal.Text, "tests", "Grader.Tests", "Watching", "Approved", $"changes.{language.Code}.txt");
    }

    [Test]
    public void A_new_mistake_of_the_manifest_is_told_once()
    {
        var terminal = new TestTerminal(100);
        var report = new WatchReport(terminal.Console, Phrases.Load(), Language.English, new StandingClock());
        var now = Report(Passed);
        var before = now with { Submission = now.Submission with { Problems = [] } };

        report.Graded(before, now);
        report.Graded(now, now);

        terminal.Text.Split("submission.yaml:7:3").Length.ShouldBe(2, terminal.Text);
        terminal.Text.ShouldContain("Nothing changed.");
    }

    private static TestCaseData Pair(string name, CheckResult before, CheckResult after, ChangeKind? kind) =>
        new TestCaseData(before, after, (int?)kind).SetArgDisplayNames(name);

    private static GradeReport Report(CheckResult check) => Sample.Of(Sample.Exercise("1.2", "Servidor UDP", "UDP server", check));

    private static CheckSpec Check(string id) => Sample.Check(id, 5, $"Prueba {id}", $"Check {id}");

    private static CheckResult Named(string id, Verdict verdict, Finding? finding) => new() { Exercise = "1.2", Check = Check(id), Verdict = verdict, Finding = finding };

    private sealed class StandingClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 12, 3, 41, TimeSpan.Zero);
    }
}
