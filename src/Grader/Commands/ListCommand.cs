using System.CommandLine;
using Grader.Specs;
using Spectre.Console;

namespace Grader.Commands;

/// <summary><c>grader list</c>: the exercises with their checks.</summary>
internal static class ListCommand
{
    public static Command Build(CliContext context)
    {
        var exercises = CommonOptions.Exercises(context);
        var command = new Command("list", context.Say("cli.list.description")) { exercises };
        command.SetAction(parsed =>
        {
            if (CommonOptions.ReadExercises(context, parsed.GetValue(exercises)) is not { } reading)
                return ExitCodes.Unusable;
            foreach (var exercise in reading.Exercises)
                Show(context, exercise);
            context.Output.WriteLine(context.Say("cli.list.total", ("exercises", $"{reading.Exercises.Count}"), ("checks", $"{reading.Exercises.Sum(e => e.Checks.Count)}"), ("points", $"{reading.Exercises.Sum(e => e.Points)}")));
            return ExitCodes.Success;
        });
        return command;
    }

    // Whole lines, whatever the width: whoever pipes them looks for an id.
    private static void Show(CliContext context, ExerciseSpec exercise)
    {
        var lines = context.Output.Profile.Out.Writer;
        lines.WriteLine($"{exercise.Id}  {exercise.Title.In(context.Language)}  ({exercise.Points})");
        foreach (var check in exercise.Checks)
            lines.WriteLine($"   {check.Points,3}  {check.Id}  {check.Title.In(context.Language)}");
    }
}
