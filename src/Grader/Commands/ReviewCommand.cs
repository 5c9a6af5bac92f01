using System.CommandLine;
using Grader.Batches;
using Grader.Batches.Storage;
using Grader.Reports;
using Grader.Reviewing;
using Grader.Scoring;
using Grader.Submissions.Files;

namespace Grader.Commands;

/// <summary><c>grader review DIR</c>: what a person grades of a class, one after the other or as a sheet.</summary>
internal static class ReviewCommand
{
    public static Command Build(CliContext context)
    {
        var folder = new Argument<string>("DIR") { Description = context.Say("cli.regrade.folder") };
        CommonOptions.RefuseSlips(context, folder);
        var part = new Option<string?>("--part") { Description = context.Say("cli.review.part"), HelpName = "1/3" };
        CommonOptions.Refuse(part, word => ReviewPart.Parse(word) is null ? context.Say("cli.review.no_part", ("word", word)) : null);
        var all = new Option<bool>("--all") { Description = context.Say("cli.review.all") };
        var sheet = CommonOptions.PathOption(context, "--sheet", context.Say("cli.review.sheet"), "FILE.csv");
        var read = CommonOptions.PathOption(context, "--read", context.Say("cli.review.read"), "FILE.csv");
        var command = new Command("review", context.Say("cli.review.description")) { folder, part, all, sheet, read };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sheet) is not null && result.GetValue(read) is not null)
                result.AddError(context.Say("cli.review.both"));
        });
        command.SetAction(parsed => BatchSession.Run(
            context, Path.GetFullPath(parsed.GetRequiredValue(folder)), jobs: 1, create: false, parsed.GetValue<string?>("--lang") is not null,
            store => store.Setting<BatchSettings>(BatchSession.SettingsName),
            session =>
            {
                var whole = Queue(session);
                ReviewItem[] items = [.. (parsed.GetValue(part) is { } word ? ReviewPart.Parse(word)! : ReviewPart.Whole).In(whole).Where(item => parsed.GetValue(all) || item.Given is null)];
                return parsed.GetValue(sheet) is { } wanted ? WriteSheet(session, wanted, items)
                    : parsed.GetValue(read) is { } filled ? ReadSheet(session, filled, whole)
                    : Ask(session, items);
            }));
        return command;
    }

    private static IReadOnlyList<ReviewItem> Queue(BatchSession session)
    {
        var current = session.Store.Current();
        var sources = session.Plan.Class.Entries
            .Where(entry => current.ContainsKey(entry.Student.Key))
            .Select(entry => (entry.Student, Key: current[entry.Student.Key]))
            .Select(pair => (pair.Student, pair.Key, Report: session.Store.Report(pair.Key)))
            .Where(graded => graded.Report is not null)
            .Select(graded => new ReviewQueue.Source(graded.Student.Name.Length > 0 ? graded.Student.Name : graded.Student.Key, session.Store.Unit(graded.Key)!.ContentHash(), graded.Report!));
        return ReviewQueue.Of(session.Speaker, [.. sources], session.Exercises);
    }

    private static int WriteSheet(BatchSession session, string file, ReviewItem[] items)
    {
        ReportFile.Write(file, new ReviewSheet(session.Speaker.Phrases, session.Speaker.Language).Write(items));
        session.Say("cli.review.written", ("n", items.Length), ("file", file), ("folder", session.Folder));
        return ExitCodes.Success;
    }

    private static int ReadSheet(BatchSession session, string file, IReadOnlyList<ReviewItem> items)
    {
        using var text = AnyText.Open(file);
        var reading = new ReviewSheet(session.Speaker.Phrases, session.Speaker.Language).Read(text, items);
        foreach (var problem in reading.Problems)
            session.Errors.WriteLine(SafeText.Of($"{file}: {session.Speaker.Phrases.Say(session.Speaker.Code, problem)}"));
        if (reading.Problems.Count > 0)
        {
            session.Errors.WriteLine(session.Text("cli.review.nothing_kept"));
            return ExitCodes.Unusable;
        }

        session.Store.Keep(reading.Reviews.Select(pair => Stored(pair.Item, pair.Review)));
        return Finish(session, reading.Reviews.Count);
    }

    private static int Ask(BatchSession session, ReviewItem[] items)
    {
        if (items.Length == 0)
        {
            session.Say("cli.review.none");
            return ExitCodes.Success;
        }

        var dialog = new ReviewDialog(session.Speaker, session.Output, session.ReadLine, (item, review) => session.Store.Keep([Stored(item, review)]));
        return Finish(session, dialog.Run(items));
    }

    private static int Finish(BatchSession session, int decided)
    {
        session.Say("cli.review.kept", ("n", decided), ("left", Queue(session).Count(item => item.Given is null)));
        // What a review decides is all that is new: whether the grader had trouble was told when the class was graded.
        return session.Finish(new BatchRunner.Ended([])) == ExitCodes.Interrupted ? ExitCodes.Interrupted : ExitCodes.Success;
    }

    private static StoredReview Stored(ReviewItem item, Review review) => new(item.Content, item.Exercise, item.Check, item.Worth, review);
}
