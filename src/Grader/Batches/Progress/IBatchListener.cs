using Grader.Batches.Units;

namespace Grader.Batches.Progress;

/// <summary>Hears how a batch goes on; one call at a time.</summary>
internal interface IBatchListener
{
    /// <param name="total">Submissions of the class.</param>
    /// <param name="done">Those that were graded before.</param>
    void Planned(int total, int done);

    void Started(GradingUnit unit);

    /// <summary>Called when the outcome is kept.</summary>
    void Finished(GradingUnit unit, UnitOutcome outcome);
}
