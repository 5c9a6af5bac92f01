using Grader.Os;
using Grader.Tests.Running;
using NUnit.Framework;

// Checks mostly wait for programs; fixtures that may run side by side say so themselves.
[assembly: LevelOfParallelism(8)]

namespace Grader.Tests;

/// <summary>Before and after all tests.</summary>
[SetUpFixture]
internal sealed class TestRun
{
    // What the test host was started with is no concern of programs in sandboxes; the grader does the same when it starts.
    [OneTimeSetUp]
    public void KeepDescriptors() => Descriptors.CloseOnExec();

    [OneTimeTearDown]
    public void RemoveWhatSandboxesLeft() => TestSandboxes.Dispose();
}
