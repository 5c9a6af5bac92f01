using Grader.Scoring;
using Grader.Specs;

namespace Grader.Reports.Progress;

/// <summary>Hears how a run goes on. Every method may be called from any thread, several at once, and must return soon.</summary>
public interface IProgressListener
{
    /// <summary>Called once, before any other.</summary>
    /// <param name="checks">How many checks will be finished, those that will not run (blocked, unchecked) included.</param>
    void Planned(int checks);

    void Started(string exercise, CheckSpec check);

    /// <summary>Called for every planned check, also for one that was never started.</summary>
    void Finished(CheckResult result);
}
