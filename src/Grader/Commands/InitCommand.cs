using System.CommandLine;
using Grader.Reports;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Manifests;
using Spectre.Console;

namespace Grader.Commands;

/// <summary><c>grader init [PATH]</c>: writes the manifest of a submission from what was found in it.</summary>
internal static class InitCommand
{
    private const string FileName = "submission.yaml";

    public static Command Build(CliContext context)
    {
        var path = CommonOptions.Submission(context);
        var exercises = CommonOptions.Exercises(context);
        var command = new Command("init", context.Say("cli.init.description")) { path, exercises };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(path), parsed.GetValue(exercises)));
        return command;
    }

    private static int Run(CliContext context, string path, string? exercises)
    {
        if (CommonOptions.ReadExercises(context, exercises) is not { } reading)
            return ExitCodes.Unusable;
        return ToldTrouble.Of(context, () =>
        {
            var submission = SubmissionReader.Read(path, reading.Exercises);
            var target = Path.Combine(path, FileName);
            return File.Exists(target)
                ? context.Fail(ExitCodes.Unusable, context.Say("cli.init.exists", ("file", target)))
                : Write(context, target, submission, reading.Exercises);
        });
    }

    private static int Write(CliContext context, string target, Submission submission, IReadOnlyList<ExerciseSpec> exercises)
    {
        try
        {
            ReportFile.Write(target, new ManifestWriter(context.Phrases, context.Language).Write(submission, exercises));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCodes.Fault, context.Say("cli.init.not_written", ("file", target), ("detail", SafeText.Of(e.Message))));
        }

        context.Output.WriteLine(context.Say("cli.init.written", ("file", target), ("programs", $"{submission.Programs.Count}")));
        return ExitCodes.Success;
    }
}
