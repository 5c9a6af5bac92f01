using Grader.Specs;
using YamlDotNet.Core;

namespace Grader.Yaml;

/// <summary>Says YamlDotNet's syntax errors where and how a writer of YAML understands them.</summary>
internal static class SyntaxErrors
{
    public static Problem Problem(string file, string text, YamlException error)
    {
        var position = Position(file, text, error);
        if (TabLine(text, error) is not null)
            return new Problem(position, "tab");
        var said = error.Message.TrimEnd('.');
        return said switch
        {
            _ when said.Contains("found invalid mapping", StringComparison.Ordinal) =>
                new Problem(position, "second-colon"),
            _ when said.Contains("cannot start any token", StringComparison.Ordinal) =>
                new Problem(position, "first-character"),
            _ when said.Contains("expected ',' or ']'", StringComparison.Ordinal) => new Problem(position, "open-list"),
            _ when said.Contains("expected ',' or '}'", StringComparison.Ordinal) => new Problem(position, "open-map"),
            _ => new Problem(position, "not-yaml", ("said", $"{char.ToLowerInvariant(said[0])}{said[1..]}")),
        };
    }

    private static SourcePosition Position(string file, string text, YamlException error)
    {
        // The parser points at the block that a tab spoils, not at the tab.
        if (TabLine(text, error) is { } line)
            return new SourcePosition(file, line, 1 + text.Split('\n')[line - 1].IndexOf('\t', StringComparison.Ordinal));
        return new SourcePosition(file, Math.Max(1, (int)error.Start.Line), Math.Max(1, (int)error.Start.Column));
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
