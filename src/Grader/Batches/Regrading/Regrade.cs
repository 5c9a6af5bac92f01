using Grader.Batches.Storage;
using Grader.Batches.Units;

namespace Grader.Batches.Regrading;

/// <summary>What would change for one student if the results of now became the grades.</summary>
/// <param name="Reasons">Keys of texts: what is different from when the grade was made.</param>
/// <param name="Checks">The checks whose verdict changes.</param>
internal sealed record Regrade(string Student, string OldKey, string NewKey, StoredResult Old, StoredResult New, IReadOnlyList<string> Reasons, IReadOnlyList<Regrade.CheckChange> Checks)
{
    internal sealed record CheckChange(string Exercise, string Check, string Before, string After);

    /// <summary>Compares what counts for a student with what would.</summary>
    public static Regrade Of(GradeStore store, string student, string oldKey, GradingUnit now)
    {
        var before = store.Unit(oldKey)!;
        var after = store.Checks(now.Key()).ToDictionary(check => (check.Exercise, check.Check), check => check.Verdict);
        var earlier = store.Checks(oldKey).ToDictionary(check => (check.Exercise, check.Check), check => check.Verdict);
        var changes = earlier.Keys.Union(after.Keys)
            .Where(key => earlier.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => new CheckChange(key.Exercise, key.Check, earlier.GetValueOrDefault(key, ""), after.GetValueOrDefault(key, "")));
        return new Regrade(student, oldKey, now.Key(), store.Result(oldKey)!, store.Result(now.Key())!, [.. Reason(before, now)], [.. changes]);
    }

    private static IEnumerable<string> Reason(GradingUnit before, GradingUnit now)
    {
        if (before.ContentHash() != now.ContentHash())
            yield return "submission";
        if (before.SpecsHash != now.SpecsHash || !before.Exercises.SequenceEqual(now.Exercises))
            yield return "exercises";
        if (before.Grader != now.Grader)
            yield return "grader";
        if (before.Seed != now.Seed)
            yield return "seed";
        if (before.Sandbox != now.Sandbox)
            yield return "sandbox";
    }
}
