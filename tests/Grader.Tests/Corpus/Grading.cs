using Grader.Driving;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Submissions;
using Grader.Tests.Running;
using Grader.Texts;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>Grades submissions of the corpus in this process, as <c>grader check</c> does.</summary>
internal static class Grading
{
    // Several test cases grade at the same time, each with a few checks side by side.
    private const int JobsOfEach = 6;
    private static readonly Phrases Phrases = Phrases.Load();

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
        return grader.Grade(SubmissionReader.Read(path, guide), path, guide, options, SilentListener.Instance, cancellationToken).Report;
    }

    private static IReadOnlyList<ExerciseSpec> Read()
    {
        var reading = SpecReader.ReadAll(Repository.Path("exercises"));
        reading.Problems.ShouldBeEmpty();
        return reading.Exercises;
    }
}
