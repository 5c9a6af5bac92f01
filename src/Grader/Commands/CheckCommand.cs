using System.CommandLine;
using System.Security.Cryptography;
using Grader.Driving;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Reports.Progress;
using Grader.Reports.Terminal;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Intake;

namespace Grader.Commands;

/// <summary><c>grader check [PATH]</c>: grades one submission.</summary>
internal static class CheckCommand
{
    public static Command Build(CliContext context)
    {
        var path = CommonOptions.Submission(context);
        var exercise = CommonOptions.Patterns(context);
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var seed = CommonOptions.Number(context, "--seed");
        seed.Description = context.Say("cli.check.seed");
        var jobs = CommonOptions.Jobs(context);
        var exercises = CommonOptions.Exercises(context);
        var command = new Command("check", context.Say("cli.check.description")) { path, exercise, sandbox, image };
        var formats = new ReportOptions(context, command);
        foreach (var option in new Option[] { seed, jobs, exercises })
            command.Add(option);
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetRequiredValue(path),
            CommonOptions.Split(parsed.GetValue(exercise)),
            parsed.GetRequiredValue(sandbox),
            parsed.GetRequiredValue(image),
            formats.Of(parsed),
            parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
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
        try
        {
            using var run = new RunFolder();
            var delivery = Delivery.Open(request.Path, run.NewFolder("delivery"));
            return Grade(context, request, SubmissionReader.Read(delivery, reading.Exercises), reading.Exercises, publisher, run);
        }
        catch (UnusableSubmissionException e)
        {
            return context.Fail(ExitCodes.Unusable, e.Why);
        }
        catch (GraderFaultException e) when (e.Why.Code != "grader.fault")
        {
            return context.Fail(ExitCodes.Fault, e.Why);
        }
        catch (GraderFaultException e)
        {
            return context.Fail(ExitCodes.Fault, context.Say("cli.check.fault", ("detail", e.Message)));
        }
    }

    private static int Grade(CliContext context, Request request, Submission submission, IReadOnlyList<ExerciseSpec> exercises, ReportPublisher publisher, RunFolder run)
    {
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
