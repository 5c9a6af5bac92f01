using System.CommandLine;
using Grader.Doctor;
using Grader.Reports;
using Grader.Reports.Terminal;
using Grader.Sandboxes;

namespace Grader.Commands;

/// <summary><c>grader doctor</c>: what this machine can and cannot do, and the command that mends it.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    public static Command Build(CliContext context)
    {
        var exercises = CommonOptions.Exercises(context);
        var command = new Command(Name, context.Say("cli.doctor.description")) { exercises };
        command.SetAction(parsed =>
        {
            if (CommonOptions.ReadExercises(context, parsed.GetValue(exercises)) is not { } reading)
                return ExitCodes.Unusable;
            var endpoints = reading.Exercises.SelectMany(exercise => exercise.Programs.Values).Select(program => program.Listens).OfType<Specs.Endpoint>();
            return ToldTrouble.Of(context, () =>
            {
                var symptoms = Look(endpoints);
                new LinePrinter(context.Output).Print(Lines(context, symptoms));
                return Checkup.IsFit(symptoms) ? ExitCodes.Success : ExitCodes.Fault;
            });
        });
        return command;
    }

    private static IReadOnlyList<Symptom> Look(IEnumerable<Specs.Endpoint> endpoints)
    {
        RunFolder run;
        try
        {
            run = new RunFolder();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What else the machine can do is found out by trying, and each try puts something there.
            return [Checkup.NoTemporaryFiles(Path.GetTempPath(), e.Message)];
        }

        using (run)
            return Checkup.Of(MachineLook.Take(run, endpoints));
    }

    /// <summary>What is told of each thing, and a verdict at the end.</summary>
    internal static IEnumerable<Line> Lines(CliContext context, IReadOnlyList<Symptom> symptoms) =>
        [.. symptoms.SelectMany(symptom => Lines(context, symptom)), Line.Blank, Line.Heading(context.Say(Checkup.IsFit(symptoms) ? "doctor.fit" : "doctor.unfit"))];

    private static IEnumerable<Line> Lines(CliContext context, Symptom symptom)
    {
        var (sign, tone) = symptom.Health switch
        {
            Health.Good => ("✓", Tone.Good),
            Health.Limited => ("–", Tone.Quiet),
            _ => ("✗", Tone.Bad),
        };
        yield return new Line($"{sign} ", SafeText.Of(context.Phrases.Say(context.Language.Code, symptom.What))) { HeadTone = tone };
        // On a row of its own and never broken, so that it can be copied.
        if (symptom.Remedy.Length > 0)
            yield return new Line($"    {symptom.Remedy}", "") { HeadTone = Tone.Strong };
    }
}
