namespace Grader.Transcripts;

/// <summary>Something seen or done in a check.</summary>
public abstract record TranscriptEntry
{
    private TranscriptEntry() { }

    /// <summary>Since the check began.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>The actor it concerns: a program, a peer or a link.</summary>
    public required string Actor { get; init; }

    /// <summary>A program's process was started with this command.</summary>
    public sealed record Started(IReadOnlyList<string> Command) : TranscriptEntry;

    /// <summary>A program's sockets appeared in its network stack.</summary>
    public sealed record Ready(string Endpoint) : TranscriptEntry;

    /// <summary>A program printed this at its terminal.</summary>
    public sealed record Printed(byte[] Data) : TranscriptEntry;

    /// <summary>A program printed more than the grader keeps: <paramref name="Kept"/> bytes. The rest was read and forgotten.</summary>
    public sealed record OutputCut(int Kept) : TranscriptEntry;

    /// <summary>The grader typed this at a program's keyboard.</summary>
    public sealed record Typed(byte[] Data) : TranscriptEntry;

    /// <summary>A program ended; <paramref name="Code"/> is 128 plus the number for a signal, as a shell tells it.</summary>
    public sealed record Exited(int Code, bool StoppedByGrader) : TranscriptEntry;

    /// <summary>A peer sent data; to <paramref name="To"/> for a datagram.</summary>
    public sealed record Sent(byte[] Data, string From, string To) : TranscriptEntry;

    /// <summary>Data came to a peer.</summary>
    public sealed record Received(byte[] Data, string From, string To) : TranscriptEntry;

    /// <summary>A connection of a peer was established.</summary>
    public sealed record Connected(string From, string To) : TranscriptEntry;

    /// <summary>A connection or a datagram of a peer was refused, or could not be made: the reason as errno(3) names it.</summary>
    public sealed record Refused(string Reason) : TranscriptEntry;

    /// <summary>The other side ended the stream: with FIN, or with RST.</summary>
    public sealed record Ended(bool Reset) : TranscriptEntry;

    /// <summary>A peer ended its side: <c>shutdown</c>, <c>close</c>, <c>reset</c>.</summary>
    public sealed record Closed(string How) : TranscriptEntry;
}
