using Grader.Batches.Units;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Batches.Progress;

/// <summary>A line for each submission, for pipes and logs.</summary>
internal sealed class PlainBatchProgress(Action<string> line, Phrases phrases, Language language, BatchTally tally) : IBatchListener
{
    public void Planned(int total, int done)
    {
        tally.Plan(total, done);
        if (done > 0)
            line(phrases.Say(language, "batch.progress.before", ("done", done), ("total", total)));
    }

    public void Started(GradingUnit unit) => tally.Start(unit);

    public void Finished(GradingUnit unit, UnitOutcome outcome)
    {
        tally.Finish(unit, outcome);
        line(phrases.Say(
            language,
            "batch.progress.line",
            ("done", tally.Done), ("total", tally.Total), ("name", SafeText.Of(unit.Name)), ("outcome", OutcomeText.Of(phrases, language, outcome))));
    }
}
