using Grader.Texts;
using Grader.Transcripts;

namespace Grader.Charts;

/// <summary>What a transcript gives to a chart.</summary>
internal static class TranscriptRows
{
    /// <summary>What happened at one place: programs that begin, print and end, keys typed, peers that were refused.</summary>
    public static IEnumerable<ChartRow> Notes(IReadOnlyList<TranscriptEntry> transcript, Cast cast)
    {
        var listening = transcript.OfType<TranscriptEntry.Ready>().Select(ready => ready.Actor).ToHashSet();
        return transcript.Select(entry => Note(entry)).OfType<ChartRow>();

        ChartRow.Note? Note(TranscriptEntry entry) =>
            entry switch
            {
                // Whoever listens soon after is told of once.
                TranscriptEntry.Started when !listening.Contains(entry.Actor) => On(entry, Phrase.Of("chart.starts")),
                TranscriptEntry.Ready ready => On(entry, Phrase.Of("chart.listens", ("endpoint", ready.Endpoint.Replace('/', ' ').ToUpperInvariant()))),
                TranscriptEntry.Printed printed => On(entry, Phrase.Of("chart.prints"), printed.Data),
                TranscriptEntry.Typed typed => On(entry, Phrase.Of("chart.reads_keyboard"), typed.Data),
                TranscriptEntry.Exited { StoppedByGrader: true } => On(entry, Phrase.Of("chart.stopped")),
                TranscriptEntry.Exited exited when Reports.SignalName.Of(exited.Code) is { } signal => On(entry, Phrase.Of("chart.signaled", ("signal", signal))),
                TranscriptEntry.Exited exited => On(entry, Phrase.Of("chart.exits", ("code", exited.Code))),
                TranscriptEntry.Refused refused => On(entry, Phrase.Of("chart.refused", ("reason", refused.Reason))),
                _ => null,
            };

        ChartRow.Note On(TranscriptEntry entry, Phrase what, byte[]? data = null) => new(cast.IndexOf(entry.Actor), what, data) { At = entry.At };
    }

    /// <summary>What the grader's peers and cables sent and got, where no capture tells.</summary>
    public static IEnumerable<ChartRow> Messages(IReadOnlyList<TranscriptEntry> transcript, Cast cast)
    {
        var others = new Counterparts(transcript, cast);
        return transcript
            .Select(entry => (Entry: entry, Told: Tell(entry)))
            .Where(row => row.Told is not null && others.Of(row.Entry) is not null)
            .Select(row => Message(row.Entry, others.Of(row.Entry)!.Value, row.Told!.Value.What, row.Told.Value.Data));
    }

    private static ChartRow.Message Message(TranscriptEntry entry, (int From, int To) ends, Phrase what, byte[]? data) => new(ends.From, ends.To, what, data) { At = entry.At };

    private static (Phrase What, byte[]? Data)? Tell(TranscriptEntry entry) =>
        entry switch
        {
            TranscriptEntry.Sent sent => (Phrase.Of("chart.bytes", ("bytes", sent.Data.Length)), sent.Data),
            TranscriptEntry.Received received => (Phrase.Of("chart.bytes", ("bytes", received.Data.Length)), received.Data),
            TranscriptEntry.Connected => (Phrase.Of("chart.connects"), null),
            TranscriptEntry.Ended { Reset: true } or TranscriptEntry.Closed { How: "reset" } => (Phrase.Of("chart.rst"), null),
            TranscriptEntry.Closed { How: "shutdown" } => (Phrase.Of("chart.half_close"), null),
            TranscriptEntry.Ended or TranscriptEntry.Closed => (Phrase.Of("chart.fin"), null),
            _ => null,
        };
}
