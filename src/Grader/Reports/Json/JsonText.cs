using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grader.Reports.Json;

/// <summary>JSON as every format that is JSON writes it: indented, accents as they are, nothing in it that could end a page's script.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text on one line, for where room is scarce.</summary>
    public static string OneLine(JsonNode json) => json.ToJsonString(Short);

    /// <summary>The text with a final newline.</summary>
    public static string Of(JsonNode json) =>
        // In JSON text these two only occur inside strings: so the report can stand in a page's <script> as it is.
        json.ToJsonString(Readable).Replace("<", @"\u003C", StringComparison.Ordinal).Replace(">", @"\u003E", StringComparison.Ordinal) + "\n";
}
