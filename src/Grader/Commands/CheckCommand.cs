using System.CommandLine;
using Grader.Courses;
using Grader.Driving;
using Grader.Reports;
using Grader.Reports.Audiences;
using Grader.Reports.Formats;
using Grader.Reports.Progress;
using Grader.Reports.Terminal;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Submissions;
using Grader.Submissions.Intake;

namespace Grader.Commands;

/// <summary><c>grader check [PATH]</c>: grades one submission.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Build(CliContext context)
    {
        var path = CommonOptions.Submission(context);
        var exercise = CommonOptions.Patterns(context);
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var seed = new Option<string?>("--seed") { Description = context.Say("cli.check.seed"), HelpName = "N|from-content" };
        CommonOptions.Offer(seed, ["from-content"]);
        CommonOptions.Refuse(seed, word => SeedChoice.Parse(word) is null ? context.Say("cli.check.no_seed", ("word", word)) : null);
        var failBelow = new Option<string?>("--fail-below") { Description = context.Say("cli.check.fail_below"), HelpName = "N[%]" };
        CommonOptions.Refuse(failBelow, word => PassMark.Parse(word) is null ? context.Say("cli.check.no_mark", ("word", word)) : null);
        var jobs = CommonOptions.Jobs(context);
        var exercises = CommonOptions.Exercises(context);
        var course = CommonOptions.Course(context);
        var audience = new Option<string>("--audience") { Description = context.Say("cli.check.audience"), DefaultValueFactory = _ => "student", HelpName = "student|teacher" };
        CommonOptions.Accept(context, audience, ["student", "teacher"]);
        var command = new Command(Name, context.Say("cli.check.description")) { path, exercise, sandbox, image };
        var formats = new ReportOptions(context, command);
        var captures = CommonOptions.PathOption(context, "--captures", context.Say("cli.check.captures"), "DIR");
        var open = new Option<bool>("--open") { Description = context.Say("cli.check.open") };
        var hint = new Option<bool>("--hint") { Description = context.Say("cli.check.hint"), Arity = ArgumentArity.Zero };
        foreach (var option in new Option[] { hint, open, captures, seed, jobs, exercises, course, audience, failBelow })
            command.Add(option);
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetRequiredValue(path),
            CommonOptions.Split(parsed.GetValue(exercise)),
            parsed.GetRequiredValue(sandbox),
            parsed.GetRequiredValue(image),
            parsed.GetValue(open) ? formats.WithPage(parsed) : formats.Of(parsed),
            parsed.GetValue(open),
            parsed.GetResult(hint)?.IdentifierTokenCount ?? 0,
            parsed.GetValue(captures) ?? "",
            SeedChoice.Parse(parsed.GetValue(seed))!,
            parsed.GetValue(jobs) ?? GradingOptions.DefaultJobs,
            parsed.GetValue(exercises),
            parsed.GetValue(course),
            parsed.GetRequiredValue(audience) == "teacher" ? Audience.Teacher : Audience.Student,
            parsed.GetValue(failBelow) is { } mark ? PassMark.Parse(mark) : null,
            HasLanguage: parsed.GetValue<string?>("--lang") is not null)));
        return command;
    }

    private static int Run(CliContext context, Request request)
    {
        if (CommonOptions.ReadExercises(context, request.Exercises) is not { } reading
            || CommonOptions.ReadCourse(context, request.Course, reading.Exercises) is not { } course)
            return ExitCodes.Unusable;
        context = CommonOptions.In(context, course, request.HasLanguage);
        var publisher = new ReportPublisher(context, Surroundings.OfProcess, request.Formats, request.Path);
        if (publisher.Mistake() is { } mistake)
            return context.Fail(ExitCodes.Unusable, mistake);
        if (CommonOptions.UnknownExercise(context, request.Patterns, reading.Exercises) is { } unknown)
            return context.Fail(ExitCodes.Unusable, unknown);
        return ToldTrouble.Of(context, () =>
        {
            using var run = new RunFolder();
            var delivery = Delivery.Open(request.Path, run.NewFolder("delivery"));
            return Grade(context, request, course, SubmissionReader.Read(delivery, reading.Exercises), reading.Exercises, publisher, run);
        });
    }

    private static int Grade(CliContext context, Request request, Course course, Submission submission, IReadOnlyList<ExerciseSpec> exercises, ReportPublisher publisher, RunFolder run)
    {
        var grader = new SubmissionGrader(context.Phrases, SandboxChooser.Choose(request.Sandbox, run, request.Image), run);
        var provenance = new Provenance(GraderVersion.Build, SpecHash.Of(exercises), FolderCopy.Hash(submission.Root));
        var options = new GradingOptions
        {
            Exercises = request.Patterns.Count > 0 ? request.Patterns : course.Exercises,
            Seed = request.Seed.Of(provenance),
            Jobs = request.Jobs,
            KeepsCaptures = request.Captures.Length > 0,
        };
        var hidden = new HiddenChecks(context.Phrases, course.RevealHidden);
        var report = publisher.Fenced(() =>
        {
            var graded = ProgressDisplay
                .ShowAsync(context.Output, context.Phrases, context.Language, listener => Task.Run(() =>
                    publisher.Journaled(listener, heard => grader.Grade(submission, request.Path, exercises, options, hidden.Covered(heard, request.Audience), context.Interruption))))
                .GetAwaiter()
                .GetResult();
            var told = hidden.Tell(graded.Report with { Course = course.Title, Provenance = provenance, CapturesFolder = request.Captures }, request.Audience);
            new ConsoleReport(context.Output, context.Phrases, context.Language) { Hints = request.Hints }.Write(told);
            return told;
        });
        var written = publisher.Publish(report) & new CapturePublisher(context, request.Path).Publish(report);
        if (request.Open && written)
            new PageOpener(context, Surroundings.OfProcess).Open(request.Formats.First(format => format.Format == ReportFormats.Html).Target!);
        return written ? ExitCode(report, request.FailBelow) : ExitCodes.Fault;
    }

    private static int ExitCode(GradeReport report, PassMark? mark) =>
        report.Interrupted ? ExitCodes.Interrupted
        : report.Exercises.Any(e => e.Checks.Any(c => c.Verdict == Judging.Verdict.Faulted)) ? ExitCodes.Fault
        : mark is null ? report.Score < report.MaxScore ? ExitCodes.PointsLost : ExitCodes.Success
        : !mark.IsReachedBy(report) ? ExitCodes.PointsLost
        : ExitCodes.Success;

    private sealed record Request(
        string Path,
        IReadOnlyList<string> Patterns,
        string Sandbox,
        string Image,
        IReadOnlyList<AskedFormat> Formats,
        bool Open,
        int Hints,
        string Captures,
        SeedChoice Seed,
        int Jobs,
        string? Exercises,
        string? Course,
        Audience Audience,
        PassMark? FailBelow,
        bool HasLanguage);
}
