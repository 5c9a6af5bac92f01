using Grader.Planning;

namespace Grader.Courses.Policies;

/// <summary>How a course makes one grade of the points of exercises. Pure; the points themselves stay as they are.</summary>
/// <param name="Weights">Patterns with how many times their exercises count, from 0 to 1000; of those that fit one, the last holds. Others count once.</param>
/// <param name="Optional">Patterns of exercises that count only for who gains by it.</param>
internal sealed record Weighing(IReadOnlyList<(string Pattern, int Weight)> Weights, IReadOnlyList<string> Optional)
{
    /// <summary>Every exercise counts as much as its points.</summary>
    public static Weighing Even { get; } = new([], []);

    /// <param name="Grade">From 0 to 100 with two decimals; null when nothing that counts was judged.</param>
    /// <param name="Uncounted">Optional exercises that were judged and would have lowered the grade, in their order.</param>
    internal sealed record Weighed(decimal? Grade, IReadOnlyList<string> Uncounted);

    public int WeightOf(string exercise) => Weights.Where(pair => ExercisePattern.Matches(pair.Pattern, exercise)).Select(pair => pair.Weight).LastOrDefault(1);

    public bool IsOptional(string exercise) => Optional.Any(pattern => ExercisePattern.Matches(pattern, exercise));

    /// <summary>The points won of those that could be won, each exercise by its weight. What was not judged is in neither.</summary>
    public Weighed Weigh(IReadOnlyList<ExercisePoints> exercises)
    {
        var weighed = exercises
            .Select(exercise => (exercise.Exercise, Score: (long)WeightOf(exercise.Exercise) * exercise.Score, Max: (long)WeightOf(exercise.Exercise) * exercise.MaxScore))
            .Where(exercise => exercise.Max > 0)
            .ToList();
        var (score, max) = (0L, 0L);
        foreach (var exercise in weighed.Where(exercise => !IsOptional(exercise.Exercise)))
            (score, max) = (score + exercise.Score, max + exercise.Max);
        var uncounted = new HashSet<string>();
        // The best first: once one does not raise the grade, none that follows can.
        foreach (var exercise in weighed.Where(exercise => IsOptional(exercise.Exercise)).OrderByDescending(exercise => (decimal)exercise.Score / exercise.Max))
        {
            if (exercise.Score * max < score * exercise.Max || exercise.Score == 0 && max == 0)
                uncounted.Add(exercise.Exercise);
            else
                (score, max) = (score + exercise.Score, max + exercise.Max);
        }

        return new Weighed(
            max == 0 ? uncounted.Count == 0 ? null : 0 : Math.Round(100m * score / max, 2, MidpointRounding.AwayFromZero),
            [.. exercises.Select(exercise => exercise.Exercise).Where(uncounted.Contains)]);
    }
}
