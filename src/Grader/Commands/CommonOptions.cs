using System.CommandLine;
using Grader.Specs.Reading;

namespace Grader.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Lang(CliContext context)
    {
        var option = new Option<string?>("--lang") { Description = context.Say("cli.lang"), HelpName = "es|en", Recursive = true };
        option.AcceptOnlyFromAmong([.. Languages.Codes]);
        return option;
    }

    public static Option<string?> Exercises(CliContext context) => new("--exercises") { Description = context.Say("cli.exercises"), HelpName = "DIR" };

    /// <summary>The folder with the exercises: the one given, or the one that comes with the grader.</summary>
    public static string ExercisesFolder(string? given) => given ?? Path.Combine(AppContext.BaseDirectory, "exercises");

    /// <summary>Reads all exercises; null when there are mistakes, which have been told.</summary>
    public static SpecReading? ReadExercises(CliContext context, string? given)
    {
        var reading = SpecReader.ReadAll(ExercisesFolder(given));
        if (reading.Problems.Count == 0)
            return reading;
        foreach (var problem in reading.Problems)
            context.Errors.WriteLine(problem);
        return null;
    }
}
