using System.Text.Json.Nodes;
using Grader.Specs;

namespace Grader.Reports.Json;

/// <summary>Pieces that recur in the native report.</summary>
internal static class JsonParts
{
    public static JsonObject Text(LocalizedText text) => new(text.ByCode.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value)));

    public static JsonObject Sandbox(SandboxSummary sandbox) =>
        new()
        {
            ["kind"] = sandbox.Kind,
            ["detail"] = Text(sandbox.Detail),
            ["image"] = sandbox.Image,
            ["reason"] = Text(sandbox.Reason),
        };

    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => [.. items.Select(write)];

    /// <summary>Adds data under three names: its length, its first bytes in base64, and the same as safe text.</summary>
    public static void AddData(JsonObject to, byte[] data, int limit)
    {
        to["bytes"] = data.Length;
        to["text"] = SafeText.Of(data, limit);
        to["data_base64"] = Base64(data, limit);
    }

    public static string Base64(byte[] data, int limit) => Convert.ToBase64String(data.AsSpan(0, Math.Min(data.Length, limit)));
}
