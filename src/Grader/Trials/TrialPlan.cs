using Grader.Planning;
using Grader.Running;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Submissions;

namespace Grader.Trials;

/// <summary>How a program is tried by hand: started as the exercise's checks start it.</summary>
/// <param name="Task">A check whose only step starts the program.</param>
/// <param name="Endpoint">Where the program listens, or for a client, where it expects its server.</param>
/// <param name="IsServer">Whether the program is the one that listens.</param>
internal sealed record TrialPlan(CheckTask Task, RunStep Run, Endpoint Endpoint, bool IsServer)
{
    /// <summary>The plan for a role; null when no check of the exercise starts it or says where it listens or connects.</summary>
    public static TrialPlan? Of(Submission submission, ExerciseSpec exercise, string role, PreparedProgram program, int seed)
    {
        var model = exercise.Checks.FirstOrDefault(check => Runs(check).Any(run => run.Program == role));
        if (model is null || EndpointOf(exercise, role) is not { } endpoint)
            return null;
        var settings = new Dictionary<string, string>(SettingValues.Of(submission, exercise));
        var isServer = exercise.Programs[role].Listens is not null;
        var run = Runs(model).First(step => step.Program == role);
        var step = run with
        {
            As = role,
            In = null,
            // Whoever tries the program types for themselves.
            With = settings.GetValueOrDefault("message") == "stdin" ? run.With.Where(value => value.Key != "message").ToDictionary() : run.With,
            Until = isServer ? Readiness.Listening : Readiness.Started,
        };
        var task = new CheckTask
        {
            Exercise = exercise,
            Check = model with { Steps = [step], Network = NetworkSpec.Default },
            SubmissionRoot = submission.Root,
            Programs = new Dictionary<string, PreparedProgram> { [role] = program },
            Settings = settings,
            Seed = seed,
        };
        return new TrialPlan(task, step, endpoint, isServer);
    }

    private static IEnumerable<RunStep> Runs(CheckSpec check) => StepWalk.All(check.Steps).OfType<RunStep>();

    private static Endpoint? EndpointOf(ExerciseSpec exercise, string role) =>
        exercise.Programs[role].Listens
        ?? exercise.Checks.SelectMany(check => StepWalk.All(check.Steps)).OfType<ListenStep>().Select(listen => listen.On).FirstOrDefault()
        ?? exercise.Programs.Values.Select(program => program.Listens).FirstOrDefault(listens => listens is not null);
}
