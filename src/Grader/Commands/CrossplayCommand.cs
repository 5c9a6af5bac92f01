using System.CommandLine;
using System.Security.Cryptography;
using Grader.Crossplay;
using Grader.Driving;
using Grader.Judging;
using Grader.Planning;
using Grader.Reports;
using Grader.Reports.Crossplay;
using Grader.Reports.Formats;
using Grader.Reports.Progress;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Submissions;

namespace Grader.Commands;

/// <summary><c>grader crossplay DIR DIR…</c>: every client of the submissions against every server.</summary>
internal static class CrossplayCommand
{
    public const string Name = "crossplay";

    public static Command Build(CliContext context)
    {
        var folders = new Argument<string[]>("DIR…") { Description = context.Say("cli.crossplay.folders"), Arity = ArgumentArity.ZeroOrMore };
        CommonOptions.RefuseSlips(context, folders);
        var exercise = CommonOptions.Patterns(context);
        exercise.Description = context.Say("cli.crossplay.exercise");
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var html = CommonOptions.PathOption(context, "--html", context.Say("cli.crossplay.html"), "FILE");
        var report = CommonOptions.PathOption(context, "--report", context.Say("cli.crossplay.report"), "FILE");
        var seed = CommonOptions.Number(context, "--seed");
        seed.Description = context.Say("cli.seed");
        var jobs = CommonOptions.Jobs(context);
        var exercises = CommonOptions.Exercises(context);
        var command = new Command(Name, context.Say("cli.crossplay.description")) { folders, exercise, sandbox, image, html, report, seed, jobs, exercises };
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetValue(folders) ?? [],
            CommonOptions.Split(parsed.GetValue(exercise)),
            parsed.GetRequiredValue(sandbox),
            parsed.GetRequiredValue(image),
            parsed.GetValue(html),
            parsed.GetValue(report),
            parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
            parsed.GetValue(jobs) ?? GradingOptions.DefaultJobs,
            parsed.GetValue(exercises))));
        return command;
    }

    private static int Run(CliContext context, Request request)
    {
        string[] folders = [.. request.Folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];
        if (folders.Length < 2)
            return context.Fail(ExitCodes.Unusable, context.Say("cli.crossplay.too_few", ("n", folders.Length)));
        if (folders.GroupBy(folder => folder).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return context.Fail(ExitCodes.Unusable, context.Say("cli.crossplay.twice", ("path", SafeText.Of(twice.Key))));
        if (request is { Html: { } html, Report: { } report } && Path.GetFullPath(html) == Path.GetFullPath(report))
            return context.Fail(ExitCodes.Unusable, context.Say("cli.format.same_file", ("file", SafeText.Of(html))));
        if (CommonOptions.ReadExercises(context, request.Exercises) is not { } reading)
            return ExitCodes.Unusable;
        var pairs = PairExercise.Of(reading.Exercises);
        if (request.Patterns.FirstOrDefault(pattern => !pairs.Any(pair => ExercisePattern.Matches(pattern, pair.Exercise.Id))) is { } unknown)
            return context.Fail(ExitCodes.Unusable, context.Say("cli.crossplay.no_exercise", ("pattern", SafeText.Of(unknown)), ("known", string.Join(", ", pairs.Select(pair => pair.Exercise.Id)))));
        PairExercise[] chosen = [.. pairs.Where(pair => IsAskedFor(request.Patterns, pair.Exercise))];
        return ToldTrouble.Of(context, () =>
        {
            var names = ContenderNames.Of(folders);
            List<Contender> contenders = [.. folders.Select((folder, i) => new Contender(names[i], SubmissionReader.Read(folder, reading.Exercises)))];
            return chosen.Any(pair => CanBePlayed(pair, contenders))
                ? Play(context, request, contenders, chosen)
                : context.Fail(ExitCodes.Unusable, context.Say("cli.crossplay.no_programs", ("exercises", string.Join(", ", chosen.Select(pair => pair.Exercise.Id)))));
        });
    }

    // Students who made up a protocol each are not expected to understand each other; those who agreed on one can ask.
    private static bool IsAskedFor(IReadOnlyList<string> patterns, ExerciseSpec exercise) =>
        patterns.Count == 0 ? !exercise.OwnProtocol : patterns.Any(pattern => ExercisePattern.Matches(pattern, exercise.Id));

    private static bool CanBePlayed(PairExercise pair, List<Contender> contenders) =>
        Has(pair, contenders, pair.Clients) && Has(pair, contenders, pair.Servers);

    private static bool Has(PairExercise pair, List<Contender> contenders, IReadOnlyList<string> roles) =>
        contenders.Any(contender => roles.All(role => contender.Submission.Programs.ContainsKey(new ProgramKey(pair.Exercise.Id, role))));

    private static int Play(CliContext context, Request request, IReadOnlyList<Contender> contenders, IReadOnlyList<PairExercise> exercises)
    {
        using var run = new RunFolder();
        var runner = new CrossplayRunner(context.Phrases, SandboxChooser.Choose(request.Sandbox, run, request.Image), run);
        var options = new GradingOptions { Seed = request.Seed, Jobs = request.Jobs };
        var report = new ReportPublisher(context, Surroundings.OfProcess, []).Fenced(() =>
        {
            var played = ProgressDisplay
                .ShowAsync(context.Output, context.Phrases, context.Language, listener => Task.Run(() => runner.Play(contenders, exercises, options, listener, context.Interruption)))
                .GetAwaiter()
                .GetResult();
            new CrossplayConsole(context.Output, context.Phrases, context.Language).Write(played);
            return played;
        });
        var isWritten = Write(context, "html", request.Html, () => new CrossplayHtml(new Speaker(context.Phrases, context.Language)).Write(report))
            & Write(context, "json", request.Report, () => new CrossplayJson(context.Phrases).Write(report));
        return isWritten ? ExitCode(report) : ExitCodes.Fault;
    }

    private static bool Write(CliContext context, string format, string? file, Func<string> text)
    {
        try
        {
            if (file is not null)
                ReportFile.Write(file, text());
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Errors.WriteLine(context.Say("cli.format.not_written", ("name", format), ("detail", e.Message)));
            return false;
        }
    }

    private static int ExitCode(CrossplayReport report) =>
        report.Interrupted ? ExitCodes.Interrupted
        : report.Encounters.Any(encounter => encounter.Checks.Any(check => check.Verdict == Verdict.Faulted)) ? ExitCodes.Fault
        : report.Count(Understanding.Partial) + report.Count(Understanding.None) + report.Count(Understanding.Blocked) > 0 ? ExitCodes.PointsLost
        : ExitCodes.Success;

    private sealed record Request(
        IReadOnlyList<string> Folders, IReadOnlyList<string> Patterns, string Sandbox, string Image, string? Html, string? Report, int Seed, int Jobs, string? Exercises);
}
