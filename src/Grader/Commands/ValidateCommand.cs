using System.CommandLine;
using Spectre.Console;

namespace Grader.Commands;

/// <summary><c>grader validate [DIR]</c>: every mistake of the exercises and of a course file, without running anything.</summary>
internal static class ValidateCommand
{
    public static Command Build(CliContext context)
    {
        var folder = new Argument<string?>("DIR") { Description = context.Say("cli.validate.folder"), Arity = ArgumentArity.ZeroOrOne };
        CommonOptions.RefuseSlips(context, folder);
        var command = new Command("validate", context.Say("cli.validate.description")) { folder };
        var course = CommonOptions.Course(context);
        command.Add(course);
        command.SetAction(parsed =>
        {
            if (CommonOptions.ReadExercises(context, parsed.GetValue(folder)) is not { } reading
                || CommonOptions.ReadCourse(context, parsed.GetValue(course), reading.Exercises) is null)
                return ExitCodes.Unusable;
            context.Output.WriteLine(context.Say("cli.validate.good", ("exercises", $"{reading.Exercises.Count}"), ("points", $"{reading.Exercises.Sum(e => e.Points)}")));
            return ExitCodes.Success;
        });
        return command;
    }
}
