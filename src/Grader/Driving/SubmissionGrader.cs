using System.Diagnostics;
using System.Xml.Linq;
using Grader.Building;
using Grader.Driving.NUnitEngine;
using Grader.Judging;
using Grader.Planning;
using Grader.Reports;
using Grader.Reports.Progress;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Submissions;
using Grader.Texts;

namespace Grader.Driving;

/// <summary>Grades one submission: plan, run, report. It knows nothing of consoles and files of reports.</summary>
internal sealed class SubmissionGrader(Phrases phrases, SandboxChoice sandbox, RunFolder run, IJobGate? gate = null)
{
    private readonly IJobGate _gate = gate ?? OpenGate.Instance;

    /// <summary>The result of a grading.</summary>
    /// <param name="NUnit">NUnit's own result, in its XML format.</param>
    internal sealed record Graded(GradeReport Report, XElement NUnit);

    /// <param name="shownPath">The submission's path as the user gave it.</param>
    public Graded Grade(Submission submission, string shownPath, IReadOnlyList<ExerciseSpec> exercises, GradingOptions options, IProgressListener listener, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var started = DateTimeOffset.Now;
        var folder = run.NewFolder("grading");
        var board = Board(submission, folder, exercises, options, listener, cancellationToken, out var checks);
        var driver = new NUnitDriver(Path.GetFileName(submission.Root), checks, options.Exercises, options.Jobs);
        listener.Planned(driver.Count);
        var nunit = driver.Run();
        // Many may follow in the same run: what was built for this one is of no use to them.
        Directory.Delete(folder, recursive: true);
        var known = board.Known;
        var report = new GradeReport
        {
            Submission = Summarize(submission, shownPath, exercises, known),
            Sandbox = SandboxSummary.Of(phrases, sandbox),
            Seed = options.Seed,
            Version = GraderVersion.Current,
            StartedAt = started,
            DurationMs = watch.ElapsedMilliseconds,
            Interrupted = cancellationToken.IsCancellationRequested,
            Exercises = [.. exercises.Select(e => Report(e, known)).Where(e => e.Checks.Count > 0)],
        };
        return new Graded(report, nunit);
    }

    /// <summary>The checks of a submission as test cases, for NUnit under any other runner.</summary>
    public IReadOnlyList<GradedCheck> Checks(Submission submission, IReadOnlyList<ExerciseSpec> exercises, int seed)
    {
        Board(submission, run.NewFolder("grading"), exercises, new GradingOptions { Seed = seed, Jobs = 1 }, SilentListener.Instance, CancellationToken.None, out var checks);
        return checks;
    }

    private CheckBoard Board(Submission submission, string folder, IReadOnlyList<ExerciseSpec> exercises, GradingOptions options, IProgressListener listener, CancellationToken cancellationToken, out IReadOnlyList<GradedCheck> checks)
    {
        var plan = Planner.Plan(submission, exercises, sandbox.Kind);
        var workshop = new ProgramWorkshop(sandbox.Kind, folder, submission.Root, _gate, cancellationToken);
        var board = new CheckBoard(plan, submission, sandbox.Kind, workshop, _gate, options, listener, cancellationToken);
        var messages = new MessageWriter(phrases);
        checks = [.. plan.Select(p => new GradedCheck(board, p, f => messages.Write(f, "en").ToString()))];
        return board;
    }

    private static ExerciseReport Report(ExerciseSpec exercise, IReadOnlyDictionary<CheckKey, CheckResult> known) =>
        new(exercise.Id, exercise.Title, [.. exercise.Checks.Select(c => known.GetValueOrDefault(new CheckKey(exercise.Id, c.Id))).OfType<CheckResult>()]) { Worth = exercise.Points };

    // A program that no check of this submission asks for is not one that it lacks.
    private static bool IsMissed(ExerciseSpec exercise, string role, IReadOnlyDictionary<CheckKey, CheckResult> known) =>
        exercise.Checks.Any(check => Planner.Roles(check).Contains(role) && known.TryGetValue(new CheckKey(exercise.Id, check.Id), out var result) && result.Verdict != Verdict.Unchecked);

    private static SubmissionSummary Summarize(Submission submission, string shownPath, IReadOnlyList<ExerciseSpec> exercises, IReadOnlyDictionary<CheckKey, CheckResult> known)
    {
        var graded = known.Keys.Select(k => k.Exercise).ToHashSet();
        var programs =
            from exercise in exercises
            where graded.Contains(exercise.Id)
            from role in exercise.Programs.Keys
            let source = submission.Programs.GetValueOrDefault(new ProgramKey(exercise.Id, role))
            where source is not null || IsMissed(exercise, role, known)
            select new FoundProgram(exercise.Id, role, source?.Path ?? "", source?.Recipe ?? "");
        return new SubmissionSummary(shownPath, submission.StudentId, submission.StudentName, [.. programs], submission.Problems) { LeftOut = submission.LeftOut };
    }
}
