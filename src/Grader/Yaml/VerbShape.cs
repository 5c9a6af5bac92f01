using System.Text.Json.Nodes;

namespace Grader.Yaml;

/// <summary>
/// A map with exactly one of several verbs. A verb that is also a companion of another one that is there counts as companion:
/// <c>any-of</c> beside <c>at</c> belongs to it.
/// </summary>
public sealed class VerbShape : Shape
{
    private readonly string _what;

    internal VerbShape(string what, IReadOnlyList<Verb> verbs) => (_what, Verbs) = (what, verbs);

    public IReadOnlyList<Verb> Verbs { get; }

    public override string Expected => $"{(_what.Length > 0 ? $"{_what}, " : "")}a map with one of {string.Join(", ", Verbs.Select(verb => verb.Name))}";

    /// <summary>The verb of a map that passed this shape, with its value.</summary>
    public YamlEntry VerbOf(YamlNode node) => node.Entries.Single(entry => entry.Name == Chosen((YamlMap)node)[0].Name);

    internal override bool Claims(YamlNode node) =>
        node is YamlMap map && (map.UnquotedPlaceholder is not { } word || Verbs.Any(verb => verb.Name == word));

    internal override void Check(YamlNode node, string name, ICollection<Problem> problems)
    {
        if (node is not YamlMap map)
        {
            Refuse(node, name, problems);
            return;
        }

        switch (Chosen(map))
        {
            case [var verb]:
                verb.ToMap().CheckKeys(map, name, problems, elsewhere: key => Elsewhere(verb, key));
                break;
            case [var first, var second, ..]:
                var position = map.Entries.First(entry => entry.Name == second.Name).Key.Position;
                problems.Add(new Problem(position, $"\"{second.Name}\" stands beside \"{first.Name}\"; expected {Expected}"));
                break;
            default:
                RefuseVerb(map, name, problems);
                break;
        }
    }

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        if (Verbs.Any(verb => verb.Companions.Count > 0))
            return new JsonObject { ["oneOf"] = new JsonArray([.. Verbs.Select(verb => (JsonNode)verb.ToMap().ToSchema(schema))]) };
        // Editors complete the keys of one flat object better than those of many alternatives.
        var flat = new MapShape([.. Verbs.Select(verb => Field.May(verb.Name, verb.Shape, verb.Doc))], []).ToSchema(schema);
        flat["minProperties"] = 1;
        flat["maxProperties"] = 1;
        return flat;
    }

    private List<Verb> Chosen(YamlMap map)
    {
        // In the order of the file, so that the one that is too much is the later one.
        var present = map.Entries.Select(entry => Verbs.FirstOrDefault(verb => verb.Name == entry.Name)).OfType<Verb>().ToList();
        return [.. present.Where(verb => !present.Any(other => other != verb && other.Takes(verb.Name)))];
    }

    private void RefuseVerb(YamlMap map, string name, ICollection<Problem> problems)
    {
        string[] verbs = [.. Verbs.Select(verb => verb.Name)];
        if (map.Entries.Count == 0)
            problems.Add(new Problem(map.Position, $"{name} is an empty map; expected {Expected}"));
        else if (map.Entries.FirstOrDefault(entry => NearestWord.Of(entry.Name, verbs) is not null) is { } slip)
            problems.Add(new Problem(slip.Key.Position, $"unknown key {YamlScalar.Quote(slip.Name)} in {name}; {NearestWord.Advice(slip.Name, verbs)}"));
        else
            problems.Add(new Problem(map.Position, $"{name} has only {string.Join(", ", map.Entries.Select(entry => YamlScalar.Quote(entry.Name)))}; expected {Expected}{Owners(map)}"));
    }

    private string Owners(YamlMap map)
    {
        var key = map.Entries.FirstOrDefault(entry => Verbs.Any(verb => verb.Takes(entry.Name)))?.Name;
        string[] owners = [.. Verbs.Where(verb => key is not null && verb.Takes(key)).Select(verb => $"\"{verb.Name}\"")];
        return owners.Length == 0 ? "" : $"; \"{key}\" goes with {string.Join(" or ", owners)}";
    }

    private string? Elsewhere(Verb verb, string key) =>
        Verbs.FirstOrDefault(other => other != verb && other.Takes(key)) is { } owner && NearestWord.Of(key, [.. verb.Companions.Select(c => c.Name)]) is null
            ? $"it goes with \"{owner.Name}\", not with \"{verb.Name}\""
            : null;
}
