namespace Grader.Texts;

/// <summary>Reads the tables in which catalogs list their codes: a line each, the code and the names of its parameters.</summary>
internal static class CodeTable
{
    public static Dictionary<string, IReadOnlyList<string>> Parse(string table) =>
        table
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => (IReadOnlyList<string>)words[1..]);
}
