namespace Grader.Running;

/// <summary>The words of a program's command, in which the manifest's placeholders are replaced; other braces are the program's own.</summary>
internal static class CommandTemplate
{
    public static string Fill(string word, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(word, (text, value) => text.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));
}
