using NUnit.Framework;

namespace Grader.Checks;

/// <summary>Removes what the run put on disk.</summary>
[SetUpFixture]
public sealed class EndOfRun
{
    /// <summary>After the last check.</summary>
    [OneTimeTearDown]
    public void Clean() => SubmissionChecks.End();
}
