using Grader.Batches.Rosters;
using Grader.Courses.Policies;

namespace Grader.Batches;

/// <summary>Who is in the class, and the deliveries to grade of each who handed something in, by the student's key.</summary>
/// <param name="Policy">How grades are made of points.</param>
/// <param name="Attempts">One of each student, or all where the best counts, in the order in which they were handed in.</param>
internal sealed record BatchPlan(ClassList Class, CoursePolicy Policy, IReadOnlyDictionary<string, IReadOnlyList<Attempt>> Attempts)
{
    /// <summary>A student with the delivery that a result was made from; as planned when none of theirs is.</summary>
    /// <param name="key">The unit's; null for no result.</param>
    public ClassEntry Counting(ClassEntry entry, string? key) =>
        Attempts.GetValueOrDefault(entry.Student.Key, []).FirstOrDefault(attempt => attempt.Unit.Key() == key) is { } counts ? entry.With(counts.Delivery) : entry;

    /// <summary>The attempt that counts: of several that have a grade the best, and of equal ones the last.</summary>
    /// <param name="points">What the exercises of an attempt gave; null when it has no result that can be graded.</param>
    public Attempt? Best(ClassEntry entry, Func<Attempt, IReadOnlyList<ExercisePoints>?> points) =>
        Attempts.GetValueOrDefault(entry.Student.Key, [])
            .Select(attempt => (Attempt: attempt, Grade: points(attempt) is { } given ? Policy.Grade(given, entry.LateOf(attempt.Delivery))?.Grade ?? -1 : -1))
            .Aggregate(default((Attempt? Attempt, decimal Grade)), (best, next) => best.Attempt is null || next.Grade >= best.Grade ? next : best)
            .Attempt;
}
