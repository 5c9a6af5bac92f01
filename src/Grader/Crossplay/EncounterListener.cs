using Grader.Reports.Progress;
using Grader.Scoring;
using Grader.Specs;

namespace Grader.Crossplay;

/// <summary>Passes on what happens in one encounter, under the names of those who meet.</summary>
internal sealed class EncounterListener(IProgressListener inner, string names) : IProgressListener
{
    public void Planned(int checks) => inner.Planned(checks);

    public void Started(string exercise, CheckSpec check) => inner.Started($"{exercise} {names}", check);

    public void Finished(CheckResult result) => inner.Finished(result with { Exercise = $"{result.Exercise} {names}" });
}
