using System.CommandLine;
using System.Security.Cryptography;
using Grader.Courses;
using Grader.Driving;
using Grader.Planning;
using Grader.Reports;
using Grader.Reports.Audiences;
using Grader.Reports.Formats;
using Grader.Reports.Progress;
using Grader.Reports.Terminal;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Submissions;
using Grader.Watching;

namespace Grader.Commands;

/// <summary><c>grader watch [PATH]</c>: grades a submission, and again whatever is saved.</summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    public static Command Build(CliContext context)
    {
        var path = CommonOptions.Submission(context);
        path.Description = context.Say("cli.watch.path");
        var exercise = CommonOptions.Patterns(context);
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var hint = new Option<bool>("--hint") { Description = context.Say("cli.check.hint"), Arity = ArgumentArity.Zero };
        var seed = CommonOptions.Number(context, "--seed");
        seed.Description = context.Say("cli.seed");
        var jobs = CommonOptions.Jobs(context);
        var exercises = CommonOptions.Exercises(context);
        var course = CommonOptions.Course(context);
        var command = new Command(Name, context.Say("cli.watch.description")) { path, exercise, sandbox, image, hint, seed, jobs, exercises, course };
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetRequiredValue(path),
            CommonOptions.Split(parsed.GetValue(exercise)),
            parsed.GetRequiredValue(sandbox),
            parsed.GetRequiredValue(image),
            parsed.GetResult(hint)?.IdentifierTokenCount ?? 0,
            parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
            parsed.GetValue(jobs) ?? GradingOptions.DefaultJobs,
            parsed.GetValue(exercises),
            parsed.GetValue(course),
            HasLanguage: parsed.GetValue<string?>("--lang") is not null)));
        return command;
    }

    private static int Run(CliContext context, Request request)
    {
        if (CommonOptions.ReadExercises(context, request.Exercises) is not { } reading
            || CommonOptions.ReadCourse(context, request.Course, reading.Exercises) is not { } course)
            return ExitCodes.Unusable;
        context = CommonOptions.In(context, course, request.HasLanguage);
        if (CommonOptions.UnknownExercise(context, request.Patterns, reading.Exercises) is { } mistake)
            return context.Fail(ExitCodes.Unusable, mistake);
        return ToldTrouble.Of(context, () =>
        {
            // Told before anything is watched, in the same words as anywhere.
            SubmissionReader.Read(request.Path, reading.Exercises);
            using var run = new RunFolder();
            var rounds = new Rounds(context, request, course, reading.Exercises, SandboxChooser.Choose(request.Sandbox, run, request.Image), run);
            return new ReportPublisher(context, Surroundings.OfProcess, []).Fenced(rounds.Watch);
        });
    }

    private sealed class Rounds(CliContext context, Request request, Course course, IReadOnlyList<ExerciseSpec> exercises, SandboxChoice sandbox, RunFolder run)
    {
        private readonly HiddenChecks _hidden = new(context.Phrases, course.RevealHidden);
        private bool _isFirstDone;

        public int Watch()
        {
            var patterns = request.Patterns.Count > 0 ? request.Patterns : course.Exercises;
            string[] selected = [.. exercises.Select(exercise => exercise.Id).Where(id => ExercisePattern.MatchesAny([.. patterns], id))];
            var report = new WatchReport(context.Output, context.Phrases, context.Language, TimeProvider.System) { Hints = request.Hints };
            var loop = new WatchLoop(Path.GetFullPath(request.Path), exercises, selected, Grade, report, TimeProvider.System);
            try
            {
                loop.RunAsync(context.Interruption).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (context.Interruption.IsCancellationRequested)
            {
                // The way in which watching ends.
            }

            return ExitCodes.Interrupted;
        }

        private GradeReport Grade(Submission submission, IReadOnlyList<string> ids, CancellationToken cancellationToken)
        {
            var options = new GradingOptions { Exercises = ids, Seed = request.Seed, Jobs = request.Jobs };
            var grader = new SubmissionGrader(context.Phrases, sandbox, run);
            var graded = Shown(listener => grader.Grade(submission, request.Path, exercises, options, listener, cancellationToken).Report);
            _isFirstDone |= !graded.Interrupted;
            return _hidden.Tell(graded with { Course = course.Title }, Audience.Student);
        }

        // A line for each check is of use as long as nothing is known; after that, what changed is what matters.
        private GradeReport Shown(Func<IProgressListener, GradeReport> grade) =>
            _isFirstDone && context.Output.Profile.Capabilities is not { Interactive: true, Ansi: true }
                ? grade(SilentListener.Instance)
                : ProgressDisplay
                    .ShowAsync(context.Output, context.Phrases, context.Language, listener => Task.Run(() => grade(_hidden.Covered(listener, Audience.Student))))
                    .GetAwaiter()
                    .GetResult();
    }

    private sealed record Request(
        string Path,
        IReadOnlyList<string> Patterns,
        string Sandbox,
        string Image,
        int Hints,
        int Seed,
        int Jobs,
        string? Exercises,
        string? Course,
        bool HasLanguage);
}
