using Grader.Driving;
using Grader.Judging;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Submissions;
using Grader.Tests.Running;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>Grades submissions of the corpus in this process, as <c>grader check</c> does.</summary>
internal static class Grading
{
    // Several test cases grade at the same time, each with a few checks side by side.
    private static readonly int JobsOfEach = TestSettings.Number("GRADER_TEST_JOBS", 6);
    private static readonly Phrases Phrases = Phrases.Load();

    /// <summary>Another one must change no verdict, which <c>tests/performance/fidelity.py</c> tries again and again.</summary>
    public static int Seed { get; } = TestSettings.Number("GRADER_TEST_SEED", 2026);

    /// <summary>The same verdicts in another kind of sandbox; containers need an image with all languages.</summary>
    public static string Sandbox { get; } = TestSettings.Text("GRADER_TEST_SANDBOX", "auto");

    /// <summary>The exercises of the guide, which have no mistakes.</summary>
    public static IReadOnlyList<ExerciseSpec> Exercises { get; } = Read();

    /// <param name="exercises">Patterns of the guide's exercises; all when none is given.</param>
    public static GradeReport Grade(string path, string sandbox, int seed, CancellationToken cancellationToken, params string[] exercises) =>
        Grade(path, Exercises, sandbox, seed, cancellationToken, exercises);

    public static GradeReport Grade(string path, IReadOnlyList<ExerciseSpec> guide, string sandbox, int seed, CancellationToken cancellationToken, params string[] exercises)
    {
        using var run = new RunFolder();
        return Grade(path, guide, SandboxChooser.Choose(sandbox, run, TestSandboxes.Image), run, seed, cancellationToken, exercises);
    }

    public static GradeReport Grade(string path, IReadOnlyList<ExerciseSpec> guide, SandboxChoice sandbox, RunFolder run, int seed, CancellationToken cancellationToken, params string[] exercises)
    {
        var grader = new SubmissionGrader(Phrases, sandbox, run);
        var options = new GradingOptions { Exercises = exercises, Seed = seed, Jobs = JobsOfEach };
        var report = grader.Grade(SubmissionReader.Read(path, guide), path, guide, options, SilentListener.Instance, cancellationToken).Report;
        Evidence.Note(report);
        // For whoever counts them over many runs.
        TestContext.Out.WriteLine($"checks: {report.Exercises.Sum(e => e.Checks.Count)}");
        return report;
    }

    /// <summary>A line about a check, for the message of a test that expected another verdict.</summary>
    public static string Tell(CheckResult result) =>
        $"{result.Exercise} {result.Check.Id}: {result.Verdict} {result.Finding?.Code} {string.Join(", ", result.Finding?.Parameters.Select(p => $"{p.Key}={p.Value}") ?? [])}";

    /// <summary>A line about each check that did not pass though a right program's has to.</summary>
    public static IEnumerable<string> Lost(GradeReport report) =>
        report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict is not (Verdict.Passed or Verdict.Manual) && !IsMoot(c)).Select(Tell);

    /// <summary>About another choice than the submission's, or about what need not be handed in.</summary>
    public static bool IsMoot(CheckResult result) => result.Finding?.Code is "setting.not-applicable" or "submission.optional";

    private static IReadOnlyList<ExerciseSpec> Read()
    {
        var reading = SpecReader.ReadAll(Repository.Path("exercises"));
        reading.Problems.ShouldBeEmpty();
        return reading.Exercises;
    }
}
