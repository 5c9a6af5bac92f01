using Grader.Captures;
using Grader.Planning;
using Grader.Scoring;
using Grader.Specs.Steps;
using Grader.Transcripts;

namespace Grader.Charts;

/// <summary>
/// Makes the chart of a check: its messages from the captures of its networks, or from the transcript where nothing was captured; what
/// programs did beside, from the transcript.
/// </summary>
internal static class ChartMaker
{
    /// <summary>Of a check that ran.</summary>
    public static SequenceChart Make(CheckResult result) =>
        Make(result.Transcript, result.Captures, StepWalk.All(result.Check.Steps).OfType<LinkStep>().Select(link => link.As).ToHashSet());

    /// <param name="cables">Names of the cables between programs.</param>
    public static SequenceChart Make(IReadOnlyList<TranscriptEntry> transcript, IReadOnlyList<WireCapture> captures, IReadOnlySet<string> cables)
    {
        var cast = new Cast(transcript, cables);
        var isFromWire = captures.Any(capture => capture.Frames.Count > 0);
        IEnumerable<ChartRow> messages = isFromWire
            ? captures.SelectMany(capture => WireRows.Of(capture, new Owners(cast, transcript, capture.Actors)))
            : TranscriptRows.Messages(transcript, cast);
        List<ChartRow> rows = [.. TranscriptRows.Notes(transcript, cast).Concat(messages).OrderBy(row => row.At)];
        return new SequenceChart(cast.Lifelines, rows, isFromWire);
    }
}
