using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Grader.Batches;
using Grader.Batches.Storage;
using Grader.Courses.Policies;
using Grader.Driving;

namespace Grader.Commands;

/// <summary><c>grader batch SOURCE</c>: grades what a whole class handed in, or goes on with it.</summary>
internal static class BatchCommand
{
    private static readonly string[] DeadlineFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    public const string Name = "batch";

    public static Command Build(CliContext context)
    {
        var source = new Argument<string>("SOURCE") { Description = context.Say("cli.batch.source") };
        CommonOptions.RefuseSlips(context, source);
        var output = new Option<string>("--out") { Description = context.Say("cli.batch.out"), HelpName = "DIR", DefaultValueFactory = _ => "grades" };
        CommonOptions.RefuseEmpty(context, output);
        var roster = CommonOptions.PathOption(context, "--roster", context.Say("cli.batch.roster"), "FILE.csv");
        var exercise = CommonOptions.Patterns(context);
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var seed = CommonOptions.Number(context, "--seed");
        seed.Description = context.Say("cli.seed");
        var jobs = CommonOptions.Jobs(context);
        var deadline = new Option<string?>("--deadline") { Description = context.Say("cli.batch.deadline"), HelpName = "2026-03-02T23:59" };
        Refuse(context, deadline, text => ReadDeadline(text) is null, "cli.batch.no_deadline");
        var late = new Option<string?>("--late") { Description = context.Say("cli.batch.late"), HelpName = "10%/day,max=50%" };
        Refuse(context, late, text => LatePolicy.Parse(text) is null, "cli.batch.no_policy");
        var exercises = CommonOptions.Exercises(context);
        var course = CommonOptions.Course(context);
        var command = new Command(Name, context.Say("cli.batch.description")) { source, output, roster, exercise, sandbox, image, deadline, late, course, seed, jobs, exercises };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetRequiredValue(output));
            var settings = new BatchSettings(
                Path.GetFullPath(parsed.GetRequiredValue(source)),
                parsed.GetValue(roster) is { } file ? Path.GetFullPath(file) : null,
                CommonOptions.Split(parsed.GetValue(exercise)),
                parsed.GetRequiredValue(sandbox),
                parsed.GetRequiredValue(image),
                parsed.GetValue(exercises) is { } specs ? Path.GetFullPath(specs) : null,
                parsed.GetValue(seed) ?? 0,
                parsed.GetValue(deadline) is { } text ? ReadDeadline(text) : null,
                parsed.GetValue(late),
                parsed.GetValue(course) is { } policies ? Path.GetFullPath(policies) : null);
            return BatchSession.Run(context, folder, parsed.GetValue(jobs) ?? GradingOptions.DefaultJobs, create: true, parsed.GetValue<string?>("--lang") is not null, store => Seeded(store, settings), Grade);
        });
        return command;
    }

    // The number that was drawn when the batch began, unless another one is asked for: everybody is graded on the same data.
    private static BatchSettings Seeded(GradeStore store, BatchSettings asked) =>
        asked.Seed != 0 ? asked : asked with { Seed = store.Setting<BatchSettings>(BatchSession.SettingsName)?.Seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue) };

    private static int Grade(BatchSession session)
    {
        var current = session.Store.Current();
        var students = session.Plan.Attempts.Where(pair => !IsStale(session.Store, current.GetValueOrDefault(pair.Key), pair.Value)).Select(pair => pair.Key).ToList();
        var stale = session.Plan.Attempts.Count - students.Count;
        var ended = session.Grade(students, student => current.ContainsKey(student) ? "delivered-again" : "graded");
        var exitCode = session.Finish(ended);
        if (stale > 0)
            session.Say("cli.batch.stale", ("grades", stale), ("out", session.Folder));
        return exitCode;
    }

    /// <summary>Whether a grade was made from the same files in other circumstances: that is for a regrade, which shows first what it changes.</summary>
    private static bool IsStale(GradeStore store, string? key, IReadOnlyList<Attempt> now) =>
        key is not null && now.All(attempt => attempt.Unit.Key() != key) && store.Unit(key)!.ContentHash() is var content && now.Any(attempt => attempt.Unit.ContentHash() == content);

    private static void Refuse(CliContext context, Option option, Func<string, bool> isWrong, string key) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => isWrong(token.Value)))
            result.AddError(context.Say(key, ("word", token.Value)));
    });

    private static DateTimeOffset? ReadDeadline(string text) =>
        DateTimeOffset.TryParseExact(text, DeadlineFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time) ? time : null;
}
