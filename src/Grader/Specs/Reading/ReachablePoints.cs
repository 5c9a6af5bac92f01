namespace Grader.Specs.Reading;

/// <summary>The most points that one submission can have of an exercise: checks for different values of a setting never meet.</summary>
internal static class ReachablePoints
{
    public static int Most(IEnumerable<CheckSpec> checks) => Most([.. checks], new Queue<string>(checks.SelectMany(check => check.Applies).Select(a => a.Setting).Distinct()));

    private static int Most(IReadOnlyCollection<CheckSpec> checks, Queue<string> settings)
    {
        if (!settings.TryDequeue(out var setting))
            return checks.Sum(check => check.Points);
        return checks
            .SelectMany(check => check.Applies)
            .Where(a => a.Setting == setting)
            .SelectMany(a => a.Values)
            .Distinct()
            .Select(value => Most([.. checks.Where(check => Allows(check, setting, value))], new Queue<string>(settings)))
            .Append(Most([.. checks.Where(check => check.Applies.All(a => a.Setting != setting))], new Queue<string>(settings)))
            .Max();
    }

    private static bool Allows(CheckSpec check, string setting, string value) => check.Applies.All(a => a.Setting != setting || a.Values.Contains(value));
}
