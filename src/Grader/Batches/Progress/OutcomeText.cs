using Grader.Batches.Units;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Batches.Progress;

/// <summary>What became of a unit, in a few words.</summary>
internal static class OutcomeText
{
    public static string Of(Phrases phrases, Language language, UnitOutcome outcome) =>
        outcome switch
        {
            UnitOutcome.Graded graded => phrases.Say(language, "batch.progress.points", ("score", graded.Report.Score), ("max", graded.Report.MaxScore)),
            UnitOutcome.Unusable unusable => SafeText.Of(new MessageWriter(phrases).Write(unusable.Why, language.Code).Seen),
            UnitOutcome.Undone undone => SafeText.Of(new MessageWriter(phrases).Write(undone.Why, language.Code).Seen),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without words"),
        };
}
