using Grader.Batches.Progress;
using Grader.Batches.Units;
using Grader.Judging;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

internal sealed class BatchProgressSpecs
{
    private static readonly Phrases Texts = Phrases.Load();

    [Test]
    public void A_pipe_gets_a_line_for_each_submission()
    {
        var terminal = new TestTerminal();

        BatchDisplay.Show(terminal.Console, Texts, Language.English, Play);

        terminal.Rows.ShouldBe(
        [
            "1 of 3 were graded before",
            $"[2/3] ana: {Sample.Report.Score}/{Sample.Report.MaxScore}",
            "[3/3] beto\\x1b[2J: Its checks took longer than 60 minutes in all, and were stopped.",
            "",
        ]);
    }

    [Test]
    public void A_terminal_sees_how_far_it_is_who_is_graded_and_how_the_grades_fall()
    {
        var terminal = new TestTerminal(100);
        var tally = new BatchTally(TimeProvider.System);
        tally.Plan(4, 1);
        tally.Start(Unit("ana"));
        tally.Start(Unit("beto"));
        tally.Finish(Unit("ana"), new UnitOutcome.Graded(Sample.Report));

        terminal.Console.Write(LiveBatchProgress.View(tally, Texts, Language.English));

        terminal.Rows[0].ShouldStartWith($"{new string('█', 15)}{new string('░', 15)} 2/4 · ");
        terminal.Rows[0].ShouldEndWith(" left");
        terminal.Rows[1].ShouldBe("Now: beto");
        var bin = Sample.Report.Score * 10 / Sample.Report.MaxScore;
        terminal.Rows[2].ShouldContain($"{bin * 10}█1");
        terminal.Rows[2].ShouldContain("0 0");
    }

    private static void Play(IBatchListener listener)
    {
        listener.Planned(3, 1);
        listener.Started(Unit("ana"));
        listener.Started(Unit("beto\u001b[2J"));
        listener.Finished(Unit("ana"), new UnitOutcome.Graded(Sample.Report));
        listener.Finished(Unit("beto\u001b[2J"), new UnitOutcome.Undone(new Finding("batch.over-budget").With("minutes", 60)));
    }
}
