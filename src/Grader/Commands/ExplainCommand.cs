using System.CommandLine;
using Grader.Batches.Storage;
using Grader.Reports;
using Grader.Reports.Stories;
using Grader.Reports.Terminal;
using Grader.Scoring;
using Grader.Submissions.Naming;

namespace Grader.Commands;

/// <summary><c>grader explain DIR STUDENT [CHECK]</c>: everything known of a student's grade; nothing is run again.</summary>
internal static class ExplainCommand
{
    public static Command Build(CliContext context)
    {
        var folder = new Argument<string>("DIR") { Description = context.Say("cli.regrade.folder") };
        CommonOptions.RefuseSlips(context, folder);
        var student = new Argument<string>("STUDENT") { Description = context.Say("cli.explain.student") };
        var check = new Argument<string?>("CHECK") { Description = context.Say("cli.explain.check"), DefaultValueFactory = _ => null };
        var command = new Command("explain", context.Say("cli.explain.description")) { folder, student, check };
        command.SetAction(parsed => Run(context, Path.GetFullPath(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(student), parsed.GetValue(check)));
        return command;
    }

    private static int Run(CliContext context, string folder, string student, string? check)
    {
        var file = Path.Combine(folder, GradeStore.FileName);
        if (!File.Exists(file))
            return context.Fail(ExitCodes.Unusable, context.Say("cli.regrade.no_batch", ("folder", folder)));
        try
        {
            using var store = GradeStore.Open(file);
            return Explain(context, store, student, check);
        }
        catch (StoreUnusableException e)
        {
            return ToldTrouble.Of(context, e);
        }
    }

    private static int Explain(CliContext context, GradeStore store, string student, string? check)
    {
        var current = store.Current();
        var fitting = Fitting(store, current, student);
        if (fitting.Count != 1)
        {
            return context.Fail(ExitCodes.Unusable, fitting.Count == 0
                ? context.Say("cli.explain.nobody", ("student", student))
                : context.Say("cli.explain.several", ("student", student), ("students", string.Join("; ", fitting.Select(key => SafeText.Of(key))))));
        }

        var key = current[fitting[0]];
        if (store.Report(key) is not { } report)
            return context.Fail(ExitCodes.Unusable, GradeStore.Why(store.Result(key)!.Why));
        if (check is null)
        {
            var final = store.Final(fitting[0]) is { } published && published.Key == key ? published.Grade : null;
            new ConsoleReport(context.Output, context.Phrases, context.Language).Write(report with { Grade = final });
            return ExitCodes.Success;
        }

        var results = report.Checks.Where(result => result.Exercise == check || result.Check.Id == check || $"{result.Exercise} {result.Check.Id}" == check).ToList();
        if (results.Count == 0)
            return context.Fail(ExitCodes.Unusable, context.Say("cli.explain.no_check", ("check", check), ("known", string.Join(", ", report.Checks.Select(result => $"{result.Exercise} {result.Check.Id}")))));
        foreach (var result in results)
            Tell(context, result);
        return ExitCodes.Success;
    }

    // The key itself, or else part of it or of the delivery's name, without case and accents.
    private static IReadOnlyList<string> Fitting(GradeStore store, IReadOnlyDictionary<string, string> current, string student) =>
        current.ContainsKey(student)
            ? [student]
            : [.. current.Where(pair => Words.Fold($"{pair.Key} {store.Unit(pair.Value)!.Name}").Contains(Words.Fold(student), StringComparison.Ordinal)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    private static void Tell(CliContext context, CheckResult result)
    {
        var speaker = new Speaker(context.Phrases, context.Language);
        var writer = context.Output.Profile.Out.Writer;
        writer.WriteLine($"{result.Exercise} {result.Check.Id}: {speaker.Text(result.Check.Title)} ({speaker.Word(result.Verdict)})");
        if (result.Finding is { } finding)
        {
            var message = new MessageWriter(context.Phrases).Write(finding, speaker.Code);
            foreach (var line in new[] { message.Expected, message.Seen, message.Try })
                writer.WriteLine($"  {SafeText.Of(line)}");
        }

        foreach (var item in new TranscriptTeller(speaker, new ActorNames(result.Check)).Tell(result.Transcript))
            writer.WriteLine($"  {item.At,12}  {item.Text} {item.Data}".TrimEnd());
        if (result.Answer.Length > 0)
            writer.WriteLine($"  {SafeText.Of(result.Answer)}");
        writer.Flush();
    }
}
