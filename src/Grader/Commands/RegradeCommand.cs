using System.CommandLine;
using Grader.Batches;
using Grader.Batches.Regrading;
using Grader.Batches.Storage;
using Grader.Driving;
using Grader.Reports;

namespace Grader.Commands;

/// <summary><c>grader regrade DIR</c>: grades a class again where files, exercises or grader are others now; first shows what that changes.</summary>
internal static class RegradeCommand
{
    public const string Name = "regrade";

    public static Command Build(CliContext context)
    {
        var folder = new Argument<string>("DIR") { Description = context.Say("cli.regrade.folder") };
        CommonOptions.RefuseSlips(context, folder);
        var preview = new Option<bool>("--preview") { Description = context.Say("cli.regrade.preview") };
        var jobs = CommonOptions.Jobs(context);
        var command = new Command(Name, context.Say("cli.regrade.description")) { folder, preview, jobs };
        command.SetAction(parsed => BatchSession.Run(
            context, Path.GetFullPath(parsed.GetRequiredValue(folder)), parsed.GetValue(jobs) ?? GradingOptions.DefaultJobs, create: false, parsed.GetValue<string?>("--lang") is not null,
            store => store.Setting<BatchSettings>(BatchSession.SettingsName),
            session => Run(session, parsed.GetValue(preview))));
        return command;
    }

    private static int Run(BatchSession session, bool isPreview)
    {
        var before = session.Store.Current();
        var ended = session.Grade([.. session.Plan.Attempts.Keys], reason: null);
        // Of who was interrupted in the middle, the delivery that would count may be the one without a result.
        var changes = session.Plan.Attempts.Keys
            .Where(student => !session.IsInterrupted || session.IsGraded(student))
            .Select(student => (Student: student, Now: session.Choice(student)?.Unit))
            .Where(pair => pair.Now is not null && before.TryGetValue(pair.Student, out var key) && key != pair.Now.Key())
            .Select(pair => Regrade.Of(session.Store, pair.Student, before[pair.Student], pair.Now!))
            .ToList();
        foreach (var change in changes)
            Tell(session, change);
        session.Say("cli.regrade.summary", ("same", changes.Count(change => change.Checks.Count == 0)), ("changed", changes.Count(change => change.Checks.Count > 0)));
        if (isPreview)
        {
            session.Say("cli.regrade.not_applied", ("folder", session.Folder));
            if (session.IsInterrupted)
            {
                session.Say("cli.batch.interrupted");
                return ExitCodes.Interrupted;
            }

            return ended.Undone.Count > 0 ? ExitCodes.Fault : ExitCodes.Success;
        }

        session.Store.Apply(changes.Select(change => new GradeChange(change.Student, change.NewKey, DateTimeOffset.UtcNow.ToString("O"), "regraded")));
        return session.Finish(ended);
    }

    private static void Tell(BatchSession session, Regrade change)
    {
        if (change.Checks.Count == 0)
            return;
        session.Say(
            "cli.regrade.change",
            ("student", SafeText.Of(change.Student)), ("before", Points(change.Old)), ("after", Points(change.New)),
            ("reasons", string.Join(", ", change.Reasons.Select(reason => session.Text($"cli.regrade.reason.{reason}")))));
        foreach (var check in change.Checks)
            session.Say("cli.regrade.check", ("exercise", check.Exercise), ("check", check.Check), ("before", Verdict(session, check.Before)), ("after", Verdict(session, check.After)));
    }

    private static string Points(StoredResult result) => result.Score is { } score ? $"{score}/{result.MaxScore}" : "–";

    private static string Verdict(BatchSession session, string verdict) => verdict.Length == 0 ? "–" : session.Text($"verdict.{verdict}");
}
