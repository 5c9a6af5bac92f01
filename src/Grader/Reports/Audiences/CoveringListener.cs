using Grader.Reports.Progress;
using Grader.Scoring;
using Grader.Specs;

namespace Grader.Reports.Audiences;

/// <summary>Tells another listener of hidden checks as if they had no name.</summary>
/// <param name="name">What all of them are called.</param>
internal sealed class CoveringListener(IProgressListener inner, string name) : IProgressListener
{
    public void Planned(int checks) => inner.Planned(checks);

    public void Started(string exercise, CheckSpec check) => inner.Started(exercise, Covered(check));

    public void Finished(CheckResult result) => inner.Finished(result with { Check = Covered(result.Check) });

    private CheckSpec Covered(CheckSpec check) => check.Visibility == Visibility.Hidden ? check with { Id = name } : check;
}
