using System.Diagnostics;

namespace Grader.Transcripts;

/// <summary>Everything seen in one check, in order, with times.</summary>
internal sealed class Transcript
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<TranscriptEntry> _entries = [];

    /// <summary>When the check began: nanoseconds since 1970-01-01 UTC.</summary>
    public long BeganAt { get; } = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;

    /// <summary>Since the check began.</summary>
    public TimeSpan Now => _clock.Elapsed;

    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    public void Add(TranscriptEntry entry) => _entries.Add(entry);
}
