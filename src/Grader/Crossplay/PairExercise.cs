using Grader.Planning;
using Grader.Specs;
using Grader.Specs.Steps;

namespace Grader.Crossplay;

/// <summary>An exercise in which a student's client and a student's server speak with each other, reduced to the checks about that.</summary>
internal sealed record PairExercise
{
    /// <summary>With the pair checks and what they need, in their order, and no others.</summary>
    public required ExerciseSpec Exercise { get; init; }

    /// <summary>Roles that listen: they come from one submission.</summary>
    public required IReadOnlyList<string> Servers { get; init; }

    /// <summary>The other roles that the pair checks run: they come from the other submission.</summary>
    public required IReadOnlyList<string> Clients { get; init; }

    /// <summary>Ids of the checks that run both sides with the grader's cable between them.</summary>
    public required IReadOnlySet<string> PairChecks { get; init; }

    /// <summary>The exercises that have pair checks. Pure: the steps tell.</summary>
    public static IReadOnlyList<PairExercise> Of(IEnumerable<ExerciseSpec> exercises) => [.. exercises.Select(Of).OfType<PairExercise>()];

    private static PairExercise? Of(ExerciseSpec exercise)
    {
        var pairs = exercise.Checks.Where(check => IsPair(exercise, check)).ToList();
        if (pairs.Count == 0)
            return null;
        var wanted = pairs.Select(check => check.Id).ToHashSet();
        // What a check needs stands before it.
        foreach (var check in exercise.Checks.Reverse().Where(check => wanted.Contains(check.Id)))
            wanted.UnionWith(check.Needs);
        var checks = exercise.Checks.Where(check => wanted.Contains(check.Id)).ToList();
        var roles = checks.SelectMany(Planner.Roles).Distinct().ToLookup(role => Listens(exercise, role));
        return new PairExercise
        {
            Exercise = exercise with { Checks = checks },
            Servers = [.. roles[true]],
            Clients = [.. roles[false]],
            PairChecks = pairs.Select(check => check.Id).ToHashSet(),
        };
    }

    private static bool IsPair(ExerciseSpec exercise, CheckSpec check) =>
        StepWalk.All(check.Steps).Any(step => step is LinkStep) && Planner.Roles(check).Select(role => Listens(exercise, role)).Distinct().Count() == 2;

    private static bool Listens(ExerciseSpec exercise, string role) => exercise.Programs[role].Listens is not null;
}
