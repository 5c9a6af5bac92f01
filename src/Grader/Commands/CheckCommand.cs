using System.CommandLine;
using Grader.Driving;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Reports.Progress;
using Grader.Reports.Terminal;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Submissions;

namespace Grader.Commands;

/// <summary><c>grader check [PATH]</c>: grades one submission.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Build(CliContext context)
    {
        var path = CommonOptions.Submission(context);
        var exercise = CommonOptions.ExercisePatterns(context);
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var seed = CommonOptions.Seed(context);
        var jobs = CommonOptions.Jobs(context);
        var exercises = CommonOptions.Exercises(context);
        var command = new Command(Name, context.Say("cli.check.description")) { path, exercise, sandbox, image };
        var formats = new ReportOptions(context, command);
        foreach (var option in new Option[] { seed, jobs, exercises })
            command.Add(option);
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetRequiredValue(path),
            CommonOptions.Patterns(parsed.GetValue(exercise)),
            parsed.GetRequiredValue(sandbox),
            parsed.GetRequiredValue(image),
            formats.Of(parsed),
            CommonOptions.SeedOf(parsed.GetValue(seed)),
            parsed.GetValue(jobs) ?? GradingOptions.DefaultJobs,
            parsed.GetValue(exercises))));
        return command;
    }

    private static int Run(CliContext context, Request request)
    {
        var publisher = new ReportPublisher(context, Surroundings.OfProcess, request.Formats);
        if (publisher.Mistake() is { } mistake)
            return context.Fail(ExitCodes.Unusable, mistake);
        if (CommonOptions.ReadExercises(context, request.Exercises) is not { } reading)
            return ExitCodes.Unusable;
        if (request.Patterns.FirstOrDefault(p => !reading.Exercises.Any(e => ExercisePattern.Matches(p, e.Id))) is { } unknown)
            return context.Fail(ExitCodes.Unusable, context.Say("cli.check.no_exercise", ("pattern", unknown), ("known", string.Join(", ", reading.Exercises.Select(e => e.Id)))));
        return ToldTrouble.Of(context, () =>
        {
            var submission = SubmissionReader.Read(request.Path, reading.Exercises);
            return Grade(context, request, submission, reading.Exercises, publisher);
        });
    }

    private static int Grade(CliContext context, Request request, Submission submission, IReadOnlyList<ExerciseSpec> exercises, ReportPublisher publisher)
    {
        using var run = new RunFolder();
        var grader = new SubmissionGrader(context.Phrases, SandboxChooser.Choose(request.Sandbox, run, request.Image), run);
        var options = new GradingOptions { Exercises = request.Patterns, Seed = request.Seed, Jobs = request.Jobs };
        var report = publisher.Fenced(() =>
        {
            var graded = ProgressDisplay
                .ShowAsync(context.Output, context.Phrases, context.Language, listener => Task.Run(() => grader.Grade(submission, request.Path, exercises, options, listener, context.Interruption)))
                .GetAwaiter()
                .GetResult();
            new ConsoleReport(context.Output, context.Phrases, context.Language).Write(graded.Report);
            return graded.Report;
        });
        return publisher.Publish(report) ? ExitCode(report) : ExitCodes.Fault;
    }

    private static int ExitCode(GradeReport report) =>
        report.Interrupted ? ExitCodes.Interrupted
        : report.Exercises.Any(e => e.Checks.Any(c => c.Verdict == Judging.Verdict.Faulted)) ? ExitCodes.Fault
        : report.Score < report.MaxScore ? ExitCodes.PointsLost
        : ExitCodes.Success;

    private sealed record Request(string Path, IReadOnlyList<string> Patterns, string Sandbox, string Image, IReadOnlyList<AskedFormat> Formats, int Seed, int Jobs, string? Exercises);
}
