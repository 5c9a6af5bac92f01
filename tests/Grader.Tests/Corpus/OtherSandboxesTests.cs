using Grader.Judging;
using Grader.Reports;
using Grader.Sandboxes.Choosing;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>The sample in the sandboxes that a machine without bubblewrap, or without namespaces, has left.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class OtherSandboxesTests
{
    [TearDown]
    public void KeepTheEvidence() => Evidence.Keep();

    [Test, CancelAfter(900_000)]
    public void Without_bubblewrap_the_sample_gets_all_points_too(CancellationToken cancellationToken)
    {
        var plain = new SandboxChoice(TestSandboxes.Plain, "asked");

        var report = Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), Grading.Exercises, plain, TestSandboxes.Run, Grading.Seed, cancellationToken);

        Grading.Lost(report).ShouldBeEmpty();
        (report.Score, report.MaxScore).ShouldBe((100, 100));
    }

    [Test, CancelAfter(900_000)]
    public void On_the_machine_itself_the_sample_loses_nothing_and_what_cannot_be_checked_is_said(CancellationToken cancellationToken)
    {
        GradeReport report;
        lock (TestSandboxes.SharedPorts)
            report = Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), "process", Grading.Seed, cancellationToken);

        var apart = report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict is not (Verdict.Passed or Verdict.Manual) && !Grading.IsMoot(c)).ToList();
        apart.Where(c => c.Verdict != Verdict.Unchecked).Select(Grading.Tell).ShouldBeEmpty();
        apart.Select(c => $"{c.Exercise} {c.Check.Id}").ShouldBe(
        [
            "1.3 client-prints-its-message-back", "1.3 server-prints-the-clients-address", "2.3 server-prints-the-client",
            "2.5.2 message-leaves-in-pieces", "2.5.2 slow-reader-gets-it-whole", "2.5.2 short-send-loses-nothing",
            "2.5.4 image-that-looks-like-the-protocol", "2.5.4 however-the-stream-is-cut", "2.5.4 three-megabytes-arrive",
        ]);
        (report.Score + report.UncheckedPoints).ShouldBe(100);
    }
}
