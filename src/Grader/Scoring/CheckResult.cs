using System.Text.Json.Serialization;
using Grader.Captures;
using Grader.Judging;
using Grader.Specs;
using Grader.Transcripts;

namespace Grader.Scoring;

/// <summary>What became of one check.</summary>
public sealed record CheckResult
{
    public required string Exercise { get; init; }

    public required CheckSpec Check { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why; null only when the check passed.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Things worth telling that cost nothing (a trailing newline, a reset after a complete echo).</summary>
    public IReadOnlyList<Finding> Remarks { get; init; } = [];

    /// <summary>The step that did not hold, for the one who wrote the spec; null when none failed.</summary>
    public SourcePosition? FailedStep { get; init; }

    /// <summary>Wall time in milliseconds.</summary>
    public long DurationMs { get; init; }

    /// <summary>Everything seen, in order; empty for checks that did not run.</summary>
    public IReadOnlyList<TranscriptEntry> Transcript { get; init; } = [];

    /// <summary>
    /// What crossed the network of each of its sandboxes: of a check that failed, and of every one that ran where captures were asked for; none
    /// where the kind of sandbox captures nothing.
    /// </summary>
    [JsonInclude]
    internal IReadOnlyList<WireCapture> Captures { get; init; } = [];

    /// <summary>For a <see cref="Verdict.Manual"/> item: the answer found in the submission; empty when none was.</summary>
    public string Answer { get; init; } = "";

    /// <summary>For a <see cref="Verdict.Manual"/> item: what a person decided; null while nobody has.</summary>
    public Review? Review { get; init; }
}
