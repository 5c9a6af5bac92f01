using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grader.Yaml;

/// <summary>Makes the JSON Schema (draft 2020-12) of a shape, with which editors complete, explain and check a file as it is written.</summary>
public sealed class JsonSchema
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The file is read by people and editors, not embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _definitions = [];

    private JsonSchema() { }

    /// <summary>The schema's text; the same shape always gives the same text.</summary>
    public static string Of(Shape shape, string title, string description)
    {
        var schema = new JsonSchema();
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (key, value) in schema.Write(shape))
            root[key] = value?.DeepClone();
        if (schema._definitions.Count > 0)
            root["$defs"] = schema._definitions;
        return root.ToJsonString(Format) + "\n";
    }

    internal JsonObject Write(Shape shape, string? doc = null)
    {
        var result = shape.ToSchema(this);
        if (doc is not null)
            result["description"] = doc;
        return result;
    }

    internal JsonObject Reference(NamedShape shape)
    {
        if (!_definitions.ContainsKey(shape.Name))
        {
            // Before its content, which may refer to it.
            _definitions[shape.Name] = null;
            _definitions[shape.Name] = shape.Target.ToSchema(this);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{shape.Name}" };
    }
}
