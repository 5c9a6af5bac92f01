using Grader.Judging;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>What the network does to what crosses it fails nobody who is right, and always those whose mistake it is to rely on it.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Children)]
[CancelAfter(900_000)]
public sealed class RoughNetworkTests
{
    // Those in which something is between the programs, or the grader's peers send and read in pieces.
    private static readonly string[] Exercises = ["1.3", "1.5.4", "2.3", "2.5.2", "2.5.3", "2.5.4"];

    // What these find is something that only some cuts, pauses and short sends bring to light.
    private static readonly string[] AboutTheNetwork =
    [
        "slow-reader-gets-it-whole", "short-send-loses-nothing", "short-pieces-are-not-the-end", "a-pause-is-not-the-end",
        "own-protocol-however-it-is-cut", "however-the-stream-is-cut", "three-megabytes-arrive",
    ];

    private static IEnumerable<int> Seeds => Enumerable.Range(Grading.Seed, Effort.Of(1, 10));

    private static IEnumerable<TestCaseData> RightOnes =>
        from folder in Directory.EnumerateDirectories(Repository.Path("tests", "submissions", "right"))
            .Append(Repository.Path("tests", "submissions", "guide-python"))
            .Append(Repository.Path("src", "ReferenceImpl"))
            .Order(StringComparer.Ordinal)
        from seed in Seeds
        select new TestCaseData(folder, seed).SetName($"Rough_{Path.GetFileName(folder)}_{seed}");

    private static IEnumerable<TestCaseData> Mistakes =>
        from mistake in Mistake.All
        where mistake.Fails.Intersect(AboutTheNetwork).Any()
        from seed in Seeds
        select new TestCaseData(mistake, seed).SetName($"Rough_{mistake}_{seed}");

    [TearDown]
    public void KeepTheEvidence() => Evidence.Keep();

    [TestCaseSource(nameof(RightOnes))]
    public void Right_programs_keep_every_point_whatever_the_network_does(string folder, int seed, CancellationToken cancellationToken)
    {
        var rough = Grading.Exercises.Select(exercise => RoughNetwork.Over(exercise, seed)).ToList();

        var report = Grading.Grade(folder, rough, Grading.Sandbox, seed, cancellationToken, Exercises);

        report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict == Verdict.Failed && c.Finding?.Code != "submission.missing").Select(Grading.Tell).ShouldBeEmpty();
        report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict == Verdict.Faulted).Select(Grading.Tell).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Programs_that_rely_on_the_network_fail_whatever_the_seed(object mistake, int seed, CancellationToken cancellationToken)
    {
        var wrong = (Mistake)mistake;

        var checks = Grading.Grade(wrong.Folder, Grading.Sandbox, seed + Effort.Of(1, 10), cancellationToken, wrong.Exercise).Exercises.Single().Checks;

        checks.Where(c => c.Verdict == Verdict.Failed).Select(c => c.Check.Id).ShouldBe(wrong.Fails, ignoreOrder: true, string.Join('\n', checks.Select(Grading.Tell)));
    }
}
