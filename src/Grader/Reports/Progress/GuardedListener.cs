using Grader.Scoring;
using Grader.Specs;

namespace Grader.Reports.Progress;

/// <summary>Passes everything on until the other listener throws; from then on that one hears nothing, and the run goes on.</summary>
public sealed class GuardedListener(IProgressListener inner) : IProgressListener
{
    private volatile bool broken;

    public void Planned(int checks) => Guard(() => inner.Planned(checks));

    public void Started(string exercise, CheckSpec check) => Guard(() => inner.Started(exercise, check));

    public void Finished(CheckResult result) => Guard(() => inner.Finished(result));

    // Whatever a display trips over (a closed pipe, a window too small), the grades matter more.
    private void Guard(Action call)
    {
        if (broken)
            return;
        try
        {
            call();
        }
        catch (Exception)
        {
            broken = true;
        }
    }
}
