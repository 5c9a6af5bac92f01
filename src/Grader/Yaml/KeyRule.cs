using System.Text.Json.Nodes;

namespace Grader.Yaml;

/// <summary>Which keys of a map go together.</summary>
public abstract record KeyRule
{
    private KeyRule() { }

    /// <summary>The problem of a map's keys; null when they obey.</summary>
    internal abstract Problem? Check(YamlMap map, string name);

    /// <summary>A schema that all maps obeying the rule, and only they, pass.</summary>
    internal abstract JsonObject ToSchema();

    /// <summary>One of these keys, not none and not two.</summary>
    public sealed record ExactlyOne(params string[] Keys) : KeyRule
    {
        internal override Problem? Check(YamlMap map, string name) =>
            new AtLeastOne(Keys).Check(map, name) ?? new AtMostOne(Keys).Check(map, name);

        internal override JsonObject ToSchema() => new() { ["oneOf"] = Required(Keys) };
    }

    /// <summary>One of these keys or more.</summary>
    public sealed record AtLeastOne(params string[] Keys) : KeyRule
    {
        internal override Problem? Check(YamlMap map, string name) =>
            Keys.Any(map.Has) ? null : new Problem(map.Position, $"{name} lacks a key; expected {(Keys.Length == 1 ? "" : "one of ")}{string.Join(", ", Keys)}");

        internal override JsonObject ToSchema() => new() { ["anyOf"] = Required(Keys) };
    }

    /// <summary>None of these keys or one.</summary>
    public sealed record AtMostOne(params string[] Keys) : KeyRule
    {
        internal override Problem? Check(YamlMap map, string name)
        {
            var present = map.Entries.Where(entry => Keys.Contains(entry.Name)).ToList();
            return present.Count < 2
                ? null
                : new Problem(present[1].Key.Position, $"\"{present[1].Name}\" stands beside \"{present[0].Name}\"; expected only one of {string.Join(", ", Keys)}");
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
        internal override Problem? Check(YamlMap map, string name) =>
            map.Entries.FirstOrDefault(entry => entry.Name == Key) is not { } found || Others.Any(map.Has)
                ? null
                : new Problem(found.Key.Position, $"\"{Key}\" stands alone; expected {(Others.Length == 1 ? "" : "one of ")}{string.Join(", ", Others)} beside it");

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
