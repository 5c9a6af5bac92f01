using Grader.Submissions.Files;

namespace Grader.Submissions.Manifests;

/// <summary>Commands as a manifest writes them.</summary>
internal static class CommandWords
{
    /// <summary>The YAML of a command that somebody wrote as one text.</summary>
    public static string AsList(string command) =>
        $"[{string.Join(", ", command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => YamlText.IfNeeded(Paths.Shown(word))))}]";
}
