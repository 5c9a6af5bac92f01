using Grader.Captures;
using Grader.Judging;
using Grader.Specs;
using Grader.Transcripts;

namespace Grader.Running;

/// <summary>How a check's run ended.</summary>
internal sealed record CheckOutcome(
    Verdict Verdict,
    Finding? Finding,
    SourcePosition? FailedStep,
    IReadOnlyList<Finding> Remarks,
    IReadOnlyList<TranscriptEntry> Transcript,
    TimeSpan Duration
)
{
    /// <summary>What crossed the network of each of its sandboxes; none where the kind of sandbox captures nothing.</summary>
    public IReadOnlyList<WireCapture> Captures { get; init; } = [];
}
