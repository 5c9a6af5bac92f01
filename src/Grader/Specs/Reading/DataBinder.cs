using Grader.Specs.Data;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Makes data, values and matchers of nodes that have their shape.</summary>
internal sealed class DataBinder(CheckScope scope)
{
    public DataSpec Bind(YamlNode node)
    {
        if (node is YamlScalar)
            return new DataSpec.Text(scope.Text(node));
        var (verb, value) = Verb(DataShapes.DataForms, node);
        return verb switch
        {
            "hex" => new DataSpec.Hex(Convert.FromHexString(string.Concat(value.Text.Where(char.IsAsciiHexDigit)))),
            "repeat" => new DataSpec.Repeat(Bind(value), node["times"].Number),
            "join" => new DataSpec.Join([.. value.Items.Select(Bind)]),
            "first" => new DataSpec.First(Bind(value), scope.Text(node["bytes"])),
            "fill" => new DataSpec.Fill(
                Setting(value)!,
                node["with"].Entries.ToDictionary(entry => entry.Name, entry => Bind(entry.Value), StringComparer.Ordinal)),
            _ => throw Unbound(verb),
        };
    }

    /// <summary>The values of a check or a <c>repeat</c>; each may use those above it.</summary>
    public Dictionary<string, ValueSpec> BindValues(YamlNode? node)
    {
        var values = new Dictionary<string, ValueSpec>(StringComparer.Ordinal);
        foreach (var entry in node?.Entries ?? [])
        {
            if (scope.Settings.ContainsKey(entry.Name) || CheckScope.BuiltIn.Contains(entry.Name))
                scope.Problems.At(entry.Key, scope.Settings.ContainsKey(entry.Name) ? "hides-setting" : "hides-built-in", ("name", entry.Name));
            values[entry.Name] = BindValue(entry.Value);
            scope.AddName(entry.Name);
        }

        return values;
    }

    /// <summary>The matcher among the keys of an expectation or of a map of its own; null when there is none.</summary>
    public Matcher? FindMatcher(YamlNode node)
    {
        if (node.Entries.FirstOrDefault(entry => DataShapes.MatchKeys.Contains(entry.Name)) is not { } found)
            return null;
        var value = found.Value;
        return found.Name switch
        {
            "data" => new Matcher.Equal(Bind(value)),
            "starts" => new Matcher.StartsWith(Bind(value)),
            "contains" => new Matcher.Contains(Bind(value)),
            "pattern" => new Matcher.Pattern(scope.Pattern(value)),
            "size" => value is YamlScalar
                ? new Matcher.Size(scope.Text(value), value.Text)
                : new Matcher.Size(Count(value.Find("min")), Count(value.Find("max"))),
            "number" => new Matcher.Number([.. value.Items.Select(item => item.LongNumber)], Setting(node.Find("form"))),
            "any" => new Matcher.Anything(),
            "any-of" => new Matcher.AnyOf([.. value.Items.Select(item => FindMatcher(item)!)]),
            _ => throw Unbound(found.Name),
        };
    }

    private ValueSpec BindValue(YamlNode node)
    {
        var (verb, value) = Verb(DataShapes.Values, node);
        return verb switch
        {
            "words" => new ValueSpec.Words(value.Number, node.Find("accents")?.Flag ?? false),
            "ascii" => new ValueSpec.Ascii(value.Number),
            "accented" => new ValueSpec.Accented(value.Number),
            "random" => new ValueSpec.Random(value.Number),
            "png" => new ValueSpec.Png(value.Number),
            "number" => BindNumber(value),
            "pick" => new ValueSpec.Pick([.. value.Items.Select(scope.Text)]),
            "data" => new ValueSpec.Fixed(Bind(value)),
            _ => throw Unbound(verb),
        };
    }

    private ValueSpec.Number BindNumber(YamlNode node)
    {
        if (node["min"].Number > node["max"].Number)
            scope.Problems.At(node["min"], "min-above-max", ("min", node["min"].Number), ("max", node["max"].Number));
        return new ValueSpec.Number(node["min"].Number, node["max"].Number);
    }

    private string? Count(YamlNode? node) => node is null ? null : scope.Text(node);

    private string? Setting(YamlNode? node)
    {
        if (node is not null && !scope.Settings.ContainsKey(node.Text))
            scope.Problems.Unknown(node, "unknown-setting", node.Text, scope.Settings.Keys);
        return node?.Text;
    }

    private static (string Verb, YamlNode Value) Verb(VerbShape shape, YamlNode node)
    {
        var entry = shape.VerbOf(node);
        return (entry.Name, entry.Value);
    }

    private static InvalidOperationException Unbound(string verb) => new($"The grammar has a form that nothing binds: {verb}.");
}
