using Grader.Scoring;

namespace Grader.Courses.Policies;

/// <summary>How a course makes grades of points. Pure.</summary>
internal sealed record CoursePolicy
{
    /// <summary>No deadline, and every exercise counts as much as its points.</summary>
    public static CoursePolicy None { get; } = new();

    /// <summary>The last moment in time; null for none.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public LatePolicy Late { get; init; } = LatePolicy.None;

    /// <summary>Deadlines of their own, by the student's id, user name or e-mail.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Extensions { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>Whether all deliveries of a student are graded and the best grade counts, rather than the last in time.</summary>
    public bool BestCounts { get; init; }

    public Weighing Weighing { get; init; } = Weighing.Even;

    /// <summary>A student's own deadline: the course's, or a later one that was given to them.</summary>
    /// <param name="names">What the student is known by; empty ones are nobody's.</param>
    public DateTimeOffset? DeadlineOf(params IReadOnlyList<string> names)
    {
        var extended = names.Where(name => name.Length > 0 && Extensions.ContainsKey(name)).Select(name => (DateTimeOffset?)Extensions[name]).Max();
        return Deadline is null || extended > Deadline ? extended ?? Deadline : Deadline;
    }

    /// <summary>The grade of a whole delivery.</summary>
    /// <param name="late">How long after the student's own deadline.</param>
    /// <returns>Null when nothing that counts was judged.</returns>
    public FinalGrade? Grade(IReadOnlyList<ExercisePoints> exercises, TimeSpan late)
    {
        var weighed = Weighing.Weigh(exercises);
        return weighed.Grade is not { } full
            ? null
            : new FinalGrade(full, Late.Penalty(full, late))
            {
                Late = late,
                Rule = Late.ToString(),
                Uncounted = weighed.Uncounted,
                Weights = [.. exercises.Where(exercise => Weighing.WeightOf(exercise.Exercise) != 1).Select(exercise => new FinalGrade.Weight(exercise.Exercise, Weighing.WeightOf(exercise.Exercise)))],
            };
    }
}
