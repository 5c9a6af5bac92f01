using System.Text.Json.Nodes;
using Grader.Judging;
using Grader.Texts;

namespace Grader.Reports.Json;

/// <summary>Findings in the native report: as data, and in words.</summary>
internal sealed class JsonFindings(Phrases phrases)
{
    // Enough to see any difference worth seeing; an image of megabytes would make the report unreadable for programs, too.
    private const int MostBytes = 64 * 1024;

    private readonly MessageWriter messages = new(phrases);

    /// <summary>The code, its parameters, and the data: whole lengths, and base64 of the first 64 KiB.</summary>
    public static JsonObject Finding(Finding finding)
    {
        var json = new JsonObject { ["code"] = finding.Code, ["parameters"] = Parameters(finding) };
        AddData(json, "expected", finding.Expected);
        AddData(json, "seen", finding.Seen);
        return json;
    }

    public JsonObject Remark(Finding remark)
    {
        var json = Finding(remark);
        json["message"] = Message(remark);
        return json;
    }

    /// <summary>By language: what was expected, what was seen and what to try, a line each.</summary>
    public JsonObject Message(Finding finding)
    {
        var json = new JsonObject();
        foreach (var language in phrases.Languages)
        {
            var message = messages.Write(finding, language);
            json[language] = $"{message.Expected}\n{message.Seen}\n{message.Try}";
        }
        return json;
    }

    private static JsonObject Parameters(Finding finding)
    {
        var json = new JsonObject();
        foreach (var (name, value) in finding.Parameters)
            json[name] = SafeText.Of(value, MostBytes);
        return json;
    }

    private static void AddData(JsonObject json, string name, byte[]? data)
    {
        if (data is null)
            return;
        json[$"{name}_length"] = data.Length;
        json[$"{name}_base64"] = JsonParts.Base64(data, MostBytes);
    }
}
