using Grader.Specs;
using YamlDotNet.Core;

namespace Grader.Yaml;

/// <summary>Says YamlDotNet's syntax errors where and how a writer of YAML understands them.</summary>
internal static class SyntaxErrors
{
    public static SourcePosition Position(string file, string text, YamlException error)
    {
        // The parser points at the block that a tab spoils, not at the tab.
        if (TabLine(text, error) is { } line)
            return new SourcePosition(file, line, 1 + text.Split('\n')[line - 1].IndexOf('\t', StringComparison.Ordinal));
        return new SourcePosition(file, Math.Max(1, (int)error.Start.Line), Math.Max(1, (int)error.Start.Column));
    }

    public static string Message(string text, YamlException error)
    {
        if (TabLine(text, error) is not null)
            return "this line is indented with a tab; expected blanks, as YAML demands";
        var said = error.Message.TrimEnd('.');
        return said switch
        {
            _ when said.Contains("found invalid mapping", StringComparison.Ordinal) =>
                "a second \": \" in one value; expected quotes around a text that has one, or the same indentation as the lines above",
            _ when said.Contains("cannot start any token", StringComparison.Ordinal) =>
                "a text cannot begin with this character; expected quotes around it",
            _ => $"this is not YAML: {char.ToLowerInvariant(said[0])}{said[1..]}",
        };
    }

    private static int? TabLine(string text, YamlException error)
    {
        if (!error.Message.Contains("tab", StringComparison.Ordinal) || error.Message.Contains("table", StringComparison.Ordinal))
            return null;
        var lines = text.Split('\n');
        for (var line = Math.Max(0, (int)error.Start.Line - 1); line < lines.Length; line++)
            if (lines[line].TrimStart(' ').StartsWith('\t'))
                return line + 1;
        return null;
    }
}
