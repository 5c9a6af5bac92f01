using System.CommandLine;
using Grader.Batches;
using Grader.Batches.Sources;
using Grader.Batches.Storage;
using Grader.Copies;
using Grader.Copies.Reports;
using Grader.Judging;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Submissions;

namespace Grader.Commands;

/// <summary><c>grader copies DIR</c>: pairs of submissions that a person may want to look at.</summary>
internal static class CopiesCommand
{
    public static Command Build(CliContext context)
    {
        var folder = new Argument<string>("DIR") { Description = context.Say("cli.copies.folder") };
        CommonOptions.RefuseSlips(context, folder);
        var html = CommonOptions.PathOption(context, "--html", context.Say("cli.copies.html"), "FILE");
        var common = Bounded(context, "--common", "cli.copies.common", 2, 100_000);
        var least = Bounded(context, "--at-least", "cli.copies.at_least", 1, 100);
        var pairs = Bounded(context, "--pairs", "cli.copies.pairs", 1, 1000);
        var command = new Command("copies", context.Say("cli.copies.description")) { folder, html, common, least, pairs };
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(folder));
            int Show(IReadOnlyList<(string Name, string Path)> deliveries, RunFolder run) =>
                Compare(context, deliveries, run, parsed.GetValue(html), parsed.GetValue(common), parsed.GetValue(least) ?? 30, parsed.GetValue(pairs) ?? 50);
            if (File.Exists(Path.Combine(path, GradeStore.FileName)))
                return BatchSession.Run(
                    context, path, jobs: 1, create: false, parsed.GetValue<string?>("--lang") is not null,
                    store => store.Setting<BatchSettings>(BatchSession.SettingsName),
                    session => Show(Graded(session), session.Work));
            return ToldTrouble.Of(context, () =>
            {
                using var run = new RunFolder();
                var found = SourceReader.Read(path, run.NewFolder("source"), run.NewFolder("repositories"), context.Interruption);
                return Show([.. found.Deliveries.Select(delivery => (delivery.Name, delivery.Path))], run);
            });
        });
        return command;
    }

    // The delivery that counts of each student; of two that someone handed in, one is no copy of the other.
    private static IReadOnlyList<(string Name, string Path)> Graded(BatchSession session)
    {
        var current = session.Store.Current();
        return
        [
            .. session.Plan.Class.Entries
                .Select(entry => session.Plan.Counting(entry, current.GetValueOrDefault(entry.Student.Key)))
                .Where(entry => entry.Graded is not null)
                .Select(entry => (entry.Student.Name.Length > 0 ? entry.Student.Name : entry.Student.Key, entry.Graded!.Path)),
        ];
    }

    private static int Compare(CliContext context, IReadOnlyList<(string Name, string Path)> deliveries, RunFolder run, string? html, int? common, int least, int most)
    {
        var works = deliveries.Select(delivery => Read(context, delivery.Name, delivery.Path, run)).OfType<Work>().ToList();
        if (works.Count < 2)
            return context.Fail(ExitCodes.Unusable, context.Say("cli.copies.too_few", ("n", works.Count)));
        var settings = new CopySettings(common ?? CopySettings.CommonIn(works.Count), least);
        var pairs = CopyFinder.Find(works, GivenText.Guide, settings, most);
        var speaker = new Speaker(context.Phrases, context.Language);
        var writer = context.Output.Profile.Out.Writer;
        foreach (var line in CopiesTable.Lines(speaker, pairs))
            writer.WriteLine(line);
        writer.Flush();
        if (html is null)
            return ExitCodes.Success;
        try
        {
            ReportFile.Write(html, new CopiesPage(speaker).Write(pairs, works.Count, settings));
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCodes.Fault, context.Say("cli.format.not_written", ("name", "html"), ("detail", e.Message)));
        }
    }

    // One that cannot be opened is told, and keeps nobody from the others.
    private static Work? Read(CliContext context, string name, string path, RunFolder run)
    {
        context.Interruption.ThrowIfCancellationRequested();
        var work = run.NewFolder("copies");
        try
        {
            return WorkReader.Read(name, path, work);
        }
        catch (UnusableSubmissionException e)
        {
            context.Errors.WriteLine(context.Say("cli.copies.left_out", ("name", SafeText.Of(name)), ("why", SafeText.Of(Why(context, e.Why)))));
            return null;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Why(CliContext context, Finding why) => new MessageWriter(context.Phrases).Write(why, context.Language.Code).Seen;

    private static Option<int?> Bounded(CliContext context, string name, string key, int min, int max)
    {
        var option = CommonOptions.Number(context, name);
        option.Description = context.Say(key);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var n) && (n < min || n > max))
                result.AddError(context.Say("cli.copies.range", ("option", name), ("min", min), ("max", max)));
        });
        return option;
    }
}
