using Grader.Reports.Progress;
using Grader.Scoring;
using Grader.Specs;

namespace Grader.Driving;

/// <summary>For runs that nobody watches.</summary>
internal sealed class SilentListener : IProgressListener
{
    public static SilentListener Instance { get; } = new();

    public void Planned(int checks)
    {
        // Nobody watches.
    }

    public void Started(string exercise, CheckSpec check)
    {
        // Nobody watches.
    }

    public void Finished(CheckResult result)
    {
        // Nobody watches.
    }
}
