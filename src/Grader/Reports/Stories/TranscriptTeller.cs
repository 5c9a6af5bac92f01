using Grader.Transcripts;

namespace Grader.Reports.Stories;

/// <summary>The transcript of a check in words, an item for each entry.</summary>
internal sealed class TranscriptTeller(Speaker speaker, ActorNames names)
{
    // A flood of datagrams is told by its beginning and its end.
    private const int MostEntries = 60;
    private const int LongestData = 240;

    /// <summary>One thing that was seen or done.</summary>
    /// <param name="At">Since the check began, such as <c>41.3 ms</c>.</param>
    /// <param name="Text">What it was, a sentence.</param>
    /// <param name="Data">The data concerned, safe and on one line; null where there is none.</param>
    internal sealed record Item(string At, string Text, string? Data);

    /// <summary>At most 60 items, the middle left out and counted when there are more.</summary>
    public IReadOnlyList<Item> Tell(IReadOnlyList<TranscriptEntry> entries) =>
        entries.Count <= MostEntries
            ? [.. entries.Select(Tell)]
            :
            [
                .. entries.Take(MostEntries / 2).Select(Tell),
                new Item("…", speaker.Count("entry.omitted", entries.Count - MostEntries), null),
                .. entries.TakeLast(MostEntries / 2).Select(Tell),
            ];

    private Item Tell(TranscriptEntry entry)
    {
        var data = Data(entry);
        return new Item(
            speaker.Say("report.milliseconds", ("n", speaker.Milliseconds(entry.At))),
            Sentence(entry),
            data is null ? null : SafeText.Of(data, LongestData)
        );
    }

    private string Sentence(TranscriptEntry entry)
    {
        return entry switch
        {
            TranscriptEntry.Started started => Say("started", ("command", Words(string.Join(' ', started.Command)))),
            TranscriptEntry.Ready ready => Say("ready", ("endpoint", Words(ready.Endpoint))),
            TranscriptEntry.Printed printed => Say("printed", Size(printed.Data)),
            TranscriptEntry.OutputCut cut => Say("output_cut", ("size", speaker.Count("report.size", cut.Kept))),
            TranscriptEntry.Typed typed => Say("typed", Size(typed.Data)),
            TranscriptEntry.Exited { StoppedByGrader: true } => Say("stopped"),
            TranscriptEntry.Exited exited when SignalName.Of(exited.Code) is { } signal => Say("signaled", ("signal", signal)),
            TranscriptEntry.Exited exited => Say("exited", ("code", exited.Code)),
            TranscriptEntry.Sent sent => Say("sent", Size(sent.Data), ("from", Words(sent.From)), ("to", Words(sent.To))),
            TranscriptEntry.Received received => Say("received", Size(received.Data), ("from", Words(received.From)), ("to", Words(received.To))),
            TranscriptEntry.Connected connected => Say("connected", ("from", Words(connected.From)), ("to", Words(connected.To))),
            TranscriptEntry.Refused refused => Say("refused", ("reason", Words(refused.Reason))),
            TranscriptEntry.Ended ended => Say(ended.Reset ? "ended_reset" : "ended"),
            TranscriptEntry.Closed closed => Say("closed", ("how", Words(closed.How))),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "A transcript entry that has no words"),
        };

        string Say(string key, params (string Name, object Value)[] values) => speaker.Say($"entry.{key}", [("actor", names.Of(entry.Actor)), .. values]);
    }

    private (string, object) Size(byte[] data) => ("size", speaker.Count("report.size", data.Length));

    // One that begins with @ would be taken for a key of the texts.
    private static string Words(string text)
    {
        var safe = SafeText.Of(text, LongestData);
        return safe.StartsWith('@') ? $" {safe}" : safe;
    }

    private static byte[]? Data(TranscriptEntry entry) =>
        entry switch
        {
            TranscriptEntry.Printed printed => printed.Data,
            TranscriptEntry.Typed typed => typed.Data,
            TranscriptEntry.Sent sent => sent.Data,
            TranscriptEntry.Received received => received.Data,
            _ => null,
        };
}
