using System.Text.RegularExpressions;

namespace Grader.Submissions.Recipes;

/// <summary>As much of make's language as tells which executables a Makefile makes.</summary>
internal static partial class Makefile
{
    private static readonly HashSet<string> Everything = ["all", "default", "todo", "build"];

    private static readonly HashSet<string> Errands =
    [
        .. Everything, "clean", "distclean", "limpiar", "install", "uninstall", "help", "ayuda", "rebuild", "format", "lint", "check", "FORCE",
    ];

    public static IReadOnlyList<MakeTarget> Executables(string text)
    {
        var lines = ContinuationPattern().Replace(text.ReplaceLineEndings("\n"), " ").Split('\n');
        var variables = Variables(lines);
        var rules = Rules(lines, variables);
        var phony = rules.Where(rule => rule.Target == ".PHONY").SelectMany(rule => rule.Needs).ToHashSet();
        var goals = rules.Select(rule => rule.Target).Where(target => !phony.Contains(target));
        var parts = rules.Where(rule => Everything.Contains(rule.Target) || phony.Contains(rule.Target)).SelectMany(rule => rule.Needs)
            .Where(part => !phony.Contains(part));
        var outputs = lines.Where(line => line.StartsWith('\t')).SelectMany(line => OutputPattern().Matches(Expand(line, variables)))
            .Select(match => match.Groups[1].Value);
        return
        [
            .. goals.Concat(parts).Select(path => new MakeTarget(Clean(path), IsGoal: true))
                .Concat(outputs.Select(path => new MakeTarget(Clean(path), IsGoal: false)))
                .Where(target => IsExecutable(target.Path))
                .DistinctBy(target => target.Path),
        ];
    }

    private static Dictionary<string, string> Variables(string[] lines)
    {
        var variables = new Dictionary<string, string>();
        foreach (var match in lines.Select(line => VariablePattern().Match(line)).Where(match => match.Success))
            variables[match.Groups[1].Value] = Shortened(match.Groups[2].Value.Trim());
        return variables;
    }

    // A variable may stand many times in a line, and another many times in it.
    private static string Shortened(string value) => value.Length > 500 ? value[..500] : value;

    private static List<(string Target, string[] Needs)> Rules(string[] lines, Dictionary<string, string> variables) =>
    [
        .. lines.Select(line => RulePattern().Match(line))
            .Where(match => match.Success)
            .SelectMany(match => Split(Expand(match.Groups[1].Value, variables))
                .Select(target => (target, Split(Expand(match.Groups[2].Value, variables))))),
    ];

    private static string Expand(string text, Dictionary<string, string> variables)
    {
        // Variables of variables; a bound instead of a search for circles.
        for (var round = 0; round < 4 && text.Length < 10_000; round++)
            text = ReferencePattern().Replace(text, match => variables.GetValueOrDefault(match.Groups[1].Value, ""));
        return text;
    }

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Clean(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

    private static bool IsExecutable(string path) =>
        path.Length > 0
        && path[0] is not ('.' or '/' or '-' or '$')
        && !path.Contains('%') && !path.Contains('$') && !path.Contains("..", StringComparison.Ordinal)
        && Files.Paths.Extension(path) is "" or ".out" or ".bin"
        && !Errands.Contains(path)
        && !ErrandPattern().IsMatch(path);

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex ContinuationPattern();

    [GeneratedRegex(@"^\s*(\w+)\s*(?:[:?+]{0,2}=)\s*([^#]*)")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"^([^\s#:=][^#:=\t]*)::?(?!=)\s*([^#;]*)")]
    private static partial Regex RulePattern();

    [GeneratedRegex(@"\$[({](\w+)[)}]")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\s-o\s*([^\s$]+)")]
    private static partial Regex OutputPattern();

    [GeneratedRegex(@"^(?:run|start|test|exec|debug|correr|ejecutar|probar|clean|kill|stop)(?:$|[-_.])", RegexOptions.IgnoreCase)]
    private static partial Regex ErrandPattern();
}
