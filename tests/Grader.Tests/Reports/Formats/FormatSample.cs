using Grader.Reports;
using Grader.Transcripts;

namespace Grader.Tests.Reports.Formats;

/// <summary>The report with everything in it, and besides a place for a crash and every kind of entry in its transcript.</summary>
internal static class FormatSample
{
    /// <summary>One of every kind, in an order that could be.</summary>
    public static IReadOnlyList<TranscriptEntry> Transcript { get; } =
    [
        new TranscriptEntry.Started(["python3", "2.2/tcp_echo_server.py"]) { Actor = "server", At = Milliseconds(0) },
        new TranscriptEntry.Ready("tcp/3500") { Actor = "server", At = Milliseconds(41.25) },
        new TranscriptEntry.Typed("hola\n"u8.ToArray()) { Actor = "server", At = Milliseconds(42) },
        new TranscriptEntry.Connected("127.0.0.1:40001", "127.0.0.1:3500") { Actor = "visitor", At = Milliseconds(43) },
        new TranscriptEntry.Sent("mañana"u8.ToArray(), "127.0.0.1:40001", "127.0.0.1:3500") { Actor = "visitor", At = Milliseconds(44) },
        new TranscriptEntry.Received([0xff, 0x00, 0x1b], "127.0.0.1:3500", "127.0.0.1:40001") { Actor = "visitor", At = Milliseconds(45) },
        new TranscriptEntry.OutputCut(1 << 20) { Actor = "server", At = Milliseconds(45) },
        new TranscriptEntry.Closed("shutdown") { Actor = "visitor", At = Milliseconds(47) },
        new TranscriptEntry.Printed("\u001b[31m::error::no\n</pre><script>alert(1)</script>\nTraceback (most recent call last):\n"u8.ToArray()) { Actor = "server", At = Milliseconds(48) },
        new TranscriptEntry.Ended(false) { Actor = "visitor", At = Milliseconds(49) },
        new TranscriptEntry.Ended(true) { Actor = "visitor", At = Milliseconds(50) },
        new TranscriptEntry.Exited(139, false) { Actor = "server", At = Milliseconds(51) },
        new TranscriptEntry.Exited(1, false) { Actor = "server", At = Milliseconds(52) },
        new TranscriptEntry.Exited(143, true) { Actor = "server", At = Milliseconds(53) },
        new TranscriptEntry.Refused("ECONNREFUSED") { Actor = "second", At = Milliseconds(54) },
    ];

    public static GradeReport Report { get; } =
        Sample.Report with
        {
            Submission = Sample.Report.Submission with { Programs = [.. Sample.Report.Submission.Programs, new FoundProgram("2.2", "server", "2.2/tcp_echo_server.py", "python")] },
            Exercises = [.. Sample.Report.Exercises.Select(WithTranscript)],
        };

    private static ExerciseReport WithTranscript(ExerciseReport exercise) =>
        exercise.Id == "2.2" ? exercise with { Checks = [exercise.Checks[0], exercise.Checks[1] with { Transcript = Transcript }] } : exercise;

    private static TimeSpan Milliseconds(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
