using System.CommandLine;
using System.CommandLine.Completions;
using System.Security.Cryptography;
using Grader.Building;
using Grader.Commands.Completions;
using Grader.Driving;
using Grader.Judging;
using Grader.Os;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Reports.Terminal;
using Grader.Running;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Submissions;
using Grader.Trials;

namespace Grader.Commands;

/// <summary><c>grader run EXERCISE ROLE [PATH]</c>: starts one program as checks do, and lets a person talk to it.</summary>
internal static class RunCommand
{
    public const string Name = "run";

    private static readonly string[] Roles = ["client", "server"];
    private static readonly string[] Servers = ["echo", "listen"];

    public static Command Build(CliContext context)
    {
        var exercise = new Argument<string>("EXERCISE") { Description = context.Say("cli.run.exercise") };
        CommonOptions.RefuseSlips(context, exercise);
        var role = new Argument<string>("ROLE") { Description = context.Say("cli.run.role") };
        CommonOptions.RefuseSlips(context, role);
        var path = CommonOptions.Submission(context);
        path.Description = context.Say("cli.watch.path");
        Argument[] arguments = [exercise, role, path];
        OfferAt(0, exercise, arguments, asked => Suggestions.Exercises(null, asked.WordToComplete));
        OfferAt(1, role, arguments, _ => Roles);
        var server = new Option<string>("--server") { Description = context.Say("cli.run.server"), DefaultValueFactory = _ => Servers[0], HelpName = string.Join('|', Servers) };
        CommonOptions.Accept(context, server, Servers);
        var sandbox = CommonOptions.Sandbox(context);
        var image = CommonOptions.Image(context);
        var seed = CommonOptions.Number(context, "--seed");
        seed.Description = context.Say("cli.seed");
        var exercises = CommonOptions.Exercises(context);
        var command = new Command(Name, context.Say("cli.run.description")) { exercise, role, path, server, sandbox, image, seed, exercises };
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetRequiredValue(exercise),
            parsed.GetRequiredValue(role),
            parsed.GetRequiredValue(path),
            parsed.GetRequiredValue(server) == "echo",
            parsed.GetRequiredValue(sandbox),
            parsed.GetRequiredValue(image),
            parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
            parsed.GetValue(exercises))));
        return command;
    }

    // System.CommandLine offers what any of the arguments may be, wherever the cursor is.
    private static void OfferAt(int place, Argument argument, Argument[] all, Func<CompletionContext, IEnumerable<string>> words) =>
        argument.CompletionSources.Add(asked =>
            all.Sum(one => asked.ParseResult.GetResult(one)?.Tokens.Count ?? 0) - (asked.WordToComplete.Length > 0 ? 1 : 0) == place
                ? words(asked).Select(word => new CompletionItem(word))
                : []);

    private static int Run(CliContext context, Request request)
    {
        if (CommonOptions.ReadExercises(context, request.Exercises) is not { } reading)
            return ExitCodes.Unusable;
        if (reading.Exercises.FirstOrDefault(one => one.Id == request.Exercise) is not { } exercise)
            return context.Fail(ExitCodes.Unusable, CommonOptions.NoExercise(context, request.Exercise, reading.Exercises));
        if (!exercise.Programs.ContainsKey(request.Role))
            return context.Fail(ExitCodes.Unusable, exercise.Programs.Count == 0
                ? context.Say("cli.run.no_programs", ("exercise", exercise.Id))
                : context.Say("cli.run.no_role", ("exercise", exercise.Id), ("role", SafeText.Of(request.Role)), ("known", string.Join(", ", exercise.Programs.Keys))));
        return ToldTrouble.Of(context, () =>
        {
            var submission = SubmissionReader.Read(request.Path, reading.Exercises);
            var key = new ProgramKey(exercise.Id, request.Role);
            return submission.Programs.TryGetValue(key, out var source)
                ? Try(context, request, submission, exercise, source)
                : context.Fail(ExitCodes.Unusable, Told(context, submission.Missing[key]));
        });
    }

    private static int Try(CliContext context, Request request, Submission submission, ExerciseSpec exercise, ProgramSource source)
    {
        using var run = new RunFolder();
        var kind = SandboxChooser.Choose(request.Sandbox, run, request.Image).Kind;
        try
        {
            var prepared = new ProgramWorkshop(kind, run.NewFolder("built"), submission.Root, OpenGate.Instance, context.Interruption).Prepare(source);
            if (prepared.Program is not { } program)
                return context.Fail(prepared.Verdict == Verdict.Faulted ? ExitCodes.Fault : ExitCodes.Unusable, Told(context, prepared.Why!));
            if (TrialPlan.Of(submission, exercise, request.Role, program, request.Seed) is not { } plan)
                return context.Fail(ExitCodes.Unusable, context.Say("cli.run.not_run", ("exercise", exercise.Id), ("role", request.Role)));
            var report = new TrialReport(context.Output, context.Phrases, context.Language, plan.Task.Check);
            var trial = new Trial(kind, plan, new LineSource(context.Input), !context.InputIsTerminal, request.Echoes, report);
            return new ReportPublisher(context, Surroundings.OfProcess, []).Fenced(() =>
            {
                report.Begin(new FoundProgram(exercise.Id, request.Role, source.Path, source.Recipe));
                return trial.Run(context.Interruption) == 0 ? ExitCodes.Success : ExitCodes.OrderFailed;
            });
        }
        catch (OperationCanceledException) when (context.Interruption.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (PortHeldException e)
        {
            return context.Fail(ExitCodes.Fault, Told(context, e.Why));
        }
        // What the system refused the grader.
        catch (SystemCallException e)
        {
            return context.Fail(ExitCodes.Fault, context.Say("cli.check.fault", ("detail", SafeText.Of(e.Message))));
        }
    }

    // What the compiler said is what helps.
    private static string Told(CliContext context, Finding why)
    {
        var message = new MessageWriter(context.Phrases).Write(why with { Seen = null }, context.Language.Code);
        var output = why.Seen is { } seen ? SafeText.Block(System.Text.Encoding.UTF8.GetString(seen)).TrimEnd('\n') + "\n" : "";
        return $"{output}{message.Expected} {message.Seen} {message.Try}";
    }

    private sealed record Request(string Exercise, string Role, string Path, bool Echoes, string Sandbox, string Image, int Seed, string? Exercises);
}
