namespace Grader.Reports.GitHub;

/// <summary>
/// The commands that a GitHub workflow obeys in the output of a step.
/// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
/// </summary>
internal static class WorkflowCommand
{
    /// <summary>An annotation, with its final newline.</summary>
    /// <param name="kind"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="properties">Those without a value are left out.</param>
    public static string Annotation(string kind, string message, params IEnumerable<(string Name, string? Value)> properties)
    {
        var set = string.Join(',', properties.Where(property => !string.IsNullOrEmpty(property.Value)).Select(property => $"{property.Name}={Property(property.Value!)}"));
        return $"::{kind}{(set.Length == 0 ? "" : $" {set}")}::{Data(message)}\n";
    }

    /// <summary>From here on nothing is obeyed until <see cref="Resume"/> with the same token.</summary>
    /// <param name="token">Nobody may guess it who can print in between.</param>
    public static string Stop(string token) => $"::stop-commands::{token}\n";

    /// <summary>Ends what <see cref="Stop"/> began.</summary>
    public static string Resume(string token) => $"::{token}::\n";

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
