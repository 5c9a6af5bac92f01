using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Mistakes that only several exercises together can have.</summary>
internal static class Crosschecks
{
    /// <param name="complete">Whether these are all the exercises; references to others are judged only then.</param>
    public static IReadOnlyList<Problem> Of(IReadOnlyList<YamlNode> exercises, bool complete)
    {
        var problems = new List<Problem>();
        var known = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var exercise in exercises)
        {
            if (exercise.Find("exercise") is not YamlScalar id)
                continue;
            if (!known.TryAdd(id.Text, exercise))
                problems.At(id, "exercise-twice", ("exercise", id.Text), ("place", known[id.Text]["exercise"].Position));
        }

        if (complete && known.Count > 1)
            foreach (var exercise in exercises)
                CheckReuses(exercise, known, problems);
        return problems;
    }

    private static void CheckReuses(YamlNode exercise, Dictionary<string, YamlNode> known, List<Problem> problems)
    {
        foreach (var program in exercise.Find("programs")?.Entries ?? [])
        {
            foreach (var reused in program.Value.Find("reuses")?.Items ?? [])
            {
                if (!known.TryGetValue(reused.Text, out var other))
                    problems.At(
                        reused,
                        "unknown-exercise",
                        ("word", YamlScalar.Quote(reused.Text)),
                        ("advice", NearestWord.Advice(reused.Text, [.. known.Keys.Order(ExerciseOrder.Instance)])));
                else if (other.Find("programs")?.Has(program.Name) != true)
                    problems.At(reused, "nothing-to-reuse", ("exercise", reused.Text), ("program", program.Name));
            }
        }
    }
}
