using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grader.Tests.Reports;

/// <summary>
/// The part of JSON Schema that the schemas of reports use, which 2020-12 and draft 7 have in common; a keyword it does not know is an error, so that no rule of
/// the schema goes unchecked in silence.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    /// <summary>What is wrong, each with its path; none when the value is valid.</summary>
    public IReadOnlyList<string> Validate(JsonNode? value) => [.. Errors(root, value, "$")];

    private IEnumerable<string> Errors(JsonNode? schema, JsonNode? value, string path) =>
        schema!.AsObject().SelectMany(rule => Errors(schema.AsObject(), rule.Key, rule.Value!, value, path));

    private IEnumerable<string> Errors(JsonObject schema, string keyword, JsonNode rule, JsonNode? value, string path) =>
        keyword switch
        {
            "$schema" or "$id" or "$defs" or "definitions" or "title" or "description" or "format" => [],
            "$ref" => Errors(Resolve(rule.GetValue<string>()), value, path),
            "type" => Check(Types(rule).Any(type => HasType(value, type)), $"{path}: not of type {rule}"),
            "const" => Check(JsonNode.DeepEquals(rule, value), $"{path}: not {rule}"),
            "enum" => Check(rule.AsArray().Any(option => JsonNode.DeepEquals(option, value)), $"{path}: not one of {rule}"),
            "pattern" => Check(Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>()), $"{path}: '{value}' is not like {rule}"),
            "minLength" => Check(value!.GetValue<string>().Length >= rule.GetValue<int>(), $"{path}: shorter than {rule}"),
            "minItems" => Check(value!.AsArray().Count >= rule.GetValue<int>(), $"{path}: fewer than {rule}"),
            "minimum" => Check(value!.GetValue<double>() >= rule.GetValue<double>(), $"{path}: less than {rule}"),
            "anyOf" => Check(rule.AsArray().Any(option => !Errors(option, value, path).Any()), $"{path}: none of the options"),
            "required" when value is JsonObject members => rule.AsArray()
                .Where(name => !members.ContainsKey(name!.GetValue<string>()))
                .Select(name => $"{path}: {name} is missing"),
            "properties" when value is JsonObject members => rule.AsObject()
                .Where(property => members.ContainsKey(property.Key))
                .SelectMany(property => Errors(property.Value, members[property.Key], $"{path}.{property.Key}")),
            "additionalProperties" when value is JsonObject members => members
                .Where(member => schema["properties"]?.AsObject().ContainsKey(member.Key) != true)
                .SelectMany(member => Additional(rule, member.Value, $"{path}.{member.Key}")),
            "items" when value is JsonArray items => items.SelectMany((item, i) => Errors(rule, item, $"{path}[{i}]")),
            "required" or "properties" or "additionalProperties" or "items" => [],
            _ => throw new NotSupportedException($"The schema's keyword '{keyword}'"),
        };

    private IEnumerable<string> Additional(JsonNode rule, JsonNode? value, string path) =>
        rule is JsonObject schema ? Errors(schema, value, path) : Check(rule.GetValue<bool>(), $"{path}: unknown");

    private JsonNode Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, name) => node[name] ?? throw new ArgumentException($"Nothing at {reference}"));

    private static IEnumerable<string> Types(JsonNode rule) =>
        rule is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool HasType(JsonNode? value, string type) =>
        type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
            "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
            "integer" => HasType(value, "number") && Math.Floor(value!.GetValue<double>()).Equals(value.GetValue<double>()),
            _ => throw new NotSupportedException($"The type '{type}'"),
        };

    private static IEnumerable<string> Check(bool holds, string error) => holds ? [] : [error];
}
