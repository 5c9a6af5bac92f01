using Grader.Yaml;

namespace Grader.Tests.Yaml;

/// <summary>Reads a text in tests and gives back the problems as lines.</summary>
internal static class ReadYaml
{
    public static YamlNode? Read(string text, Shape shape, out string problems)
    {
        var found = new List<Problem>();
        var root = YamlDocument.Parse(text, "f.yaml", shape, found);
        problems = string.Join('\n', found.InEnglish());
        return root;
    }

    public static string Problems(string text, Shape shape)
    {
        Read(text, shape, out var problems);
        return problems;
    }
}
