using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>
/// A map with exactly one of several verbs. A verb that is also a companion of another one that is there counts as companion:
/// <c>any-of</c> beside <c>at</c> belongs to it.
/// </summary>
public sealed class VerbShape : Shape
{
    private readonly Phrase? _what;

    internal VerbShape(Phrase? what, IReadOnlyList<Verb> verbs) => (_what, Verbs) = (what, verbs);

    public IReadOnlyList<Verb> Verbs { get; }

    public override Phrase Expected => _what is null
        ? Phrase.Of("yaml.expected.verb", ("verbs", Names))
        : Phrase.Of("yaml.expected.verb-of", ("what", _what), ("verbs", Names));

    private string Names => string.Join(", ", Verbs.Select(verb => verb.Name));

    /// <summary>The verb of a map that passed this shape, with its value.</summary>
    public YamlEntry VerbOf(YamlNode node) => node.Entries.Single(entry => entry.Name == Chosen((YamlMap)node)[0].Name);

    internal override bool Claims(YamlNode node) =>
        node is YamlMap map && (map.UnquotedPlaceholder is not { } word || Verbs.Any(verb => verb.Name == word));

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (node is not YamlMap map)
        {
            Refuse(node, name, problems);
            return;
        }

        switch (Chosen(map))
        {
            case [var verb]:
                verb.ToMap().CheckKeys(map, name, problems, elsewhere: entry => Elsewhere(verb, entry, name));
                break;
            case [var first, var second, ..]:
                var position = map.Entries.First(entry => entry.Name == second.Name).Key.Position;
                problems.Add(new Problem(position, "two-verbs", ("second", second.Name), ("first", first.Name), ("expected", Expected)));
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

    private void RefuseVerb(YamlMap map, Phrase name, ICollection<Problem> problems)
    {
        string[] verbs = [.. Verbs.Select(verb => verb.Name)];
        if (map.Entries.Count == 0)
            problems.Add(new Problem(map.Position, "empty-map", ("name", name), ("expected", Expected)));
        else if (map.Entries.FirstOrDefault(entry => NearestWord.Of(entry.Name, verbs) is not null) is { } slip)
            problems.Add(MapShape.UnknownKey(slip, name, verbs));
        else
            problems.Add(WithoutVerb(map, name));
    }

    private Problem WithoutVerb(YamlMap map, Phrase name)
    {
        (string, object)[] common = [("name", name), ("keys", string.Join(", ", map.Entries.Select(entry => YamlScalar.Quote(entry.Name)))), ("expected", Expected)];
        if (map.Entries.FirstOrDefault(entry => Verbs.Any(verb => verb.Takes(entry.Name)))?.Name is not { } key)
            return new Problem(map.Position, "no-verb", common);
        var owners = Verbs.Where(verb => verb.Takes(key))
            .Select(verb => Phrase.Words($"\"{verb.Name}\""))
            .Aggregate((first, second) => Phrase.Of("yaml.or", ("first", first), ("second", second)));
        return new Problem(map.Position, "no-verb-of", [.. common, ("key", key), ("owners", owners)]);
    }

    private Problem? Elsewhere(Verb verb, YamlEntry entry, Phrase name) =>
        Verbs.FirstOrDefault(other => other != verb && other.Takes(entry.Name)) is { } owner
        && NearestWord.Of(entry.Name, [.. verb.Companions.Select(c => c.Name)]) is null
            ? new Problem(entry.Key.Position, "goes-elsewhere", ("key", YamlScalar.Quote(entry.Name)), ("name", name), ("owner", owner.Name), ("verb", verb.Name))
            : null;
}
