using System.Text.Json.Nodes;
using Grader.Transcripts;

namespace Grader.Reports.Json;

/// <summary>The transcript in the native report: one object an entry, its <c>kind</c> saying which fields follow.</summary>
internal static class JsonTranscript
{
    private const int MostBytes = 4096;

    // A flood of datagrams is told by its beginning and its end.
    private const int MostEntries = 400;

    public static JsonArray Entries(IReadOnlyList<TranscriptEntry> entries) =>
        entries.Count <= MostEntries
            ? JsonParts.Array(entries, Entry)
            :
            [
                .. entries.Take(MostEntries / 2).Select(Entry),
                Omitted(entries),
                .. entries.TakeLast(MostEntries / 2).Select(Entry),
            ];

    private static JsonObject Omitted(IReadOnlyList<TranscriptEntry> entries)
    {
        var json = Head(entries[MostEntries / 2], "omitted");
        json["count"] = entries.Count - MostEntries;
        return json;
    }

    private static JsonObject Entry(TranscriptEntry entry)
    {
        var (kind, fields) = Fields(entry);
        var json = Head(entry, kind);
        foreach (var (name, value) in fields)
            json[name] = value;
        if (Data(entry) is { } data)
            JsonParts.AddData(json, data, MostBytes);
        return json;
    }

    private static JsonObject Head(TranscriptEntry entry, string kind) =>
        new()
        {
            ["at_ms"] = Math.Round(entry.At.TotalMilliseconds, 3),
            ["actor"] = entry.Actor,
            ["kind"] = kind,
        };

    private static (string Kind, (string Name, JsonNode? Value)[] Fields) Fields(TranscriptEntry entry) =>
        entry switch
        {
            TranscriptEntry.Started started => ("started", [("command", JsonParts.Array(started.Command, word => Text(word)))]),
            TranscriptEntry.Ready ready => ("ready", [("endpoint", ready.Endpoint)]),
            TranscriptEntry.Printed => ("printed", []),
            TranscriptEntry.OutputCut cut => ("output_cut", [("kept_bytes", cut.Kept)]),
            TranscriptEntry.Typed => ("typed", []),
            TranscriptEntry.Exited exited => ("exited", [("code", exited.Code), ("stopped_by_grader", exited.StoppedByGrader)]),
            TranscriptEntry.Sent sent => ("sent", [("from", sent.From), ("to", sent.To)]),
            TranscriptEntry.Received received => ("received", [("from", received.From), ("to", received.To)]),
            TranscriptEntry.Connected connected => ("connected", [("from", connected.From), ("to", connected.To)]),
            TranscriptEntry.Refused refused => ("refused", [("reason", Text(refused.Reason))]),
            TranscriptEntry.Ended ended => ("ended", [("reset", ended.Reset)]),
            TranscriptEntry.Closed closed => ("closed", [("how", closed.How)]),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "A transcript entry that the report does not know"),
        };

    private static byte[]? Data(TranscriptEntry entry) =>
        entry switch
        {
            TranscriptEntry.Printed printed => printed.Data,
            TranscriptEntry.Typed typed => typed.Data,
            TranscriptEntry.Sent sent => sent.Data,
            TranscriptEntry.Received received => received.Data,
            _ => null,
        };

    private static JsonValue? Text(string text) => JsonValue.Create(SafeText.Of(text, MostBytes));
}
