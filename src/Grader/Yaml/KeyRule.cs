using System.Text.Json.Nodes;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>Which keys of a map go together.</summary>
public abstract record KeyRule
{
    private KeyRule() { }

    /// <summary>The problem of a map's keys; null when they obey.</summary>
    internal abstract Problem? Check(YamlMap map, Phrase name);

    /// <summary>A schema that all maps obeying the rule, and only they, pass.</summary>
    internal abstract JsonObject ToSchema();

    /// <summary>One of these keys, not none and not two.</summary>
    public sealed record ExactlyOne(params string[] Keys) : KeyRule
    {
        internal override Problem? Check(YamlMap map, Phrase name) =>
            new AtLeastOne(Keys).Check(map, name) ?? new AtMostOne(Keys).Check(map, name);

        internal override JsonObject ToSchema() => new() { ["oneOf"] = Required(Keys) };
    }

    /// <summary>One of these keys or more.</summary>
    public sealed record AtLeastOne(params string[] Keys) : KeyRule
    {
        internal override Problem? Check(YamlMap map, Phrase name) =>
            Keys.Any(map.Has) ? null : new Problem(map.Position, "lacks-one-of", ("name", name), ("advice", NearestWord.Expected(Keys)));

        internal override JsonObject ToSchema() => new() { ["anyOf"] = Required(Keys) };
    }

    /// <summary>None of these keys or one.</summary>
    public sealed record AtMostOne(params string[] Keys) : KeyRule
    {
        internal override Problem? Check(YamlMap map, Phrase name)
        {
            var present = map.Entries.Where(entry => Keys.Contains(entry.Name)).ToList();
            return present.Count < 2
                ? null
                : new Problem(present[1].Key.Position, "stand-together", ("second", present[1].Name), ("first", present[0].Name), ("known", string.Join(", ", Keys)));
        }

        internal override JsonObject ToSchema()
        {
            var options = Required(Keys);
            options.Add(new JsonObject { ["not"] = new JsonObject { ["anyOf"] = Required(Keys) } });
            return new JsonObject { ["oneOf"] = options };
        }
    }

    /// <summary>A key that means something only beside one of others.</summary>
    public sealed record Beside(string Key, params string[] Others) : KeyRule
    {
        internal override Problem? Check(YamlMap map, Phrase name) =>
            map.Entries.FirstOrDefault(entry => entry.Name == Key) is not { } found || Others.Any(map.Has)
                ? null
                : new Problem(found.Key.Position, "stands-alone", ("key", Key), ("advice", NearestWord.Expected(Others)));

        internal override JsonObject ToSchema() =>
            new() { ["dependentSchemas"] = new JsonObject { [Key] = new JsonObject { ["anyOf"] = Required(Others) } } };
    }

    private static JsonArray Required(string[] keys)
    {
        var result = new JsonArray();
        foreach (var key in keys)
            result.Add((JsonNode)new JsonObject { ["required"] = new JsonArray(key) });
        return result;
    }
}
