using System.Text.Json;
using Grader.Specs.Reading;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Specs;

internal sealed class SpecSchemaSpecs
{
    [Test]
    public void The_committed_schema_is_the_generated_one() =>
        Approved.ShouldMatch(SpecSchema.ToJson(), "exercises", "exercise.schema.json");

    [Test]
    public void The_schema_is_the_same_each_time() => SpecSchema.ToJson().ShouldBe(SpecSchema.ToJson());

    [Test]
    public void Every_reference_of_the_schema_leads_somewhere_and_every_key_is_explained()
    {
        using var schema = JsonDocument.Parse(SpecSchema.ToJson());
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => $"#/$defs/{definition.Name}").ToList();

        foreach (var element in Everything(schema.RootElement).Where(element => element.ValueKind == JsonValueKind.Object))
        {
            if (element.TryGetProperty("$ref", out var reference))
                definitions.ShouldContain(reference.GetString()!);
            if (element.TryGetProperty("properties", out var properties) && element.TryGetProperty("additionalProperties", out _))
                foreach (var property in properties.EnumerateObject())
                    property.Value.GetProperty("description").GetString().ShouldNotBeNullOrEmpty(property.Name);
        }
    }

    private static IEnumerable<JsonElement> Everything(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Everything(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Everything),
        _ => [],
    };
}
