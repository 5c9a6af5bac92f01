using Grader.Specs.Data;

namespace Grader.Specs.Expectations;

/// <summary>A statement on what was observed; judging it is a pure function of the transcript and the last facts.</summary>
public abstract record Expectation
{
    private Expectation() { }

    // On peers (expect: { at: PEER, … })

    /// <summary>The next unread datagram, or the next bytes of the stream, match.</summary>
    /// <param name="Framing">How the stream's message ends, with placeholders (see <see cref="Steps.SendStep.Framing"/>); null for none.</param>
    /// <param name="Keep">The name under which later steps see the data; null to keep none.</param>
    public sealed record Receives(string Peer, Matcher Matcher, string? Framing, string? Keep) : Expectation;

    /// <summary>
    /// As a set: the next unread datagrams of several peers or of one, in any order, are exactly these.
    /// </summary>
    public sealed record ReceivesAll(string Peer, IReadOnlyList<DataSpec> Data) : Expectation;

    /// <summary>Nothing unread arrives at the peer before its sender has nothing more to do.</summary>
    public sealed record Silence(string Peer) : Expectation;

    /// <summary>The other side has ended the stream: with FIN, or in any way.</summary>
    public sealed record Ended(string Peer, bool Gracefully) : Expectation;

    /// <summary>A pending connection is there.</summary>
    public sealed record Connected(string Peer) : Expectation;

    /// <summary>The client's data came in at least this many segments (seen in the capture of its network stack).</summary>
    public sealed record Segments(string Peer, int AtLeast) : Expectation;

    /// <summary>Over the link the client has made exactly this many connections, once it has nothing more to do.</summary>
    public sealed record Connections(string Link, int Count) : Expectation;

    // On programs (expect: { of: ACTOR, … })

    /// <summary>Its output since the last such match has this text, whatever stands around it.</summary>
    public sealed record Prints(string Actor, Matcher Matcher) : Expectation;

    /// <summary>
    /// It says something of its own: at least one line that is not among the lines <paramref name="Other"/> printed, once
    /// <paramref name="Without"/> is taken out of those.
    /// </summary>
    public sealed record PrintsBesides(string Actor, string Other, DataSpec Without) : Expectation;

    /// <summary>Its output so far does not have this text.</summary>
    public sealed record DoesNotPrint(string Actor, DataSpec Data) : Expectation;

    /// <summary>It prints the address and port from which the named peer or the client of the named link talks.</summary>
    public sealed record PrintsAddressOf(string Actor, string Peer) : Expectation;

    /// <summary>It ends by itself; with <paramref name="Code"/>, or with any status when null.</summary>
    public sealed record Exits(string Actor, int? Code) : Expectation;

    /// <summary>It is still running once it has nothing more to do.</summary>
    public sealed record Running(string Actor) : Expectation;

    /// <summary>Its own process tree owns a listening socket there, with that backlog when given.</summary>
    public sealed record Listening(string Actor, Endpoint On, int? Backlog) : Expectation;

    /// <summary>No socket of its stack listens there.</summary>
    public sealed record NotListening(string Actor, Endpoint On) : Expectation;

    /// <summary>It ended, if it did, without a traceback, an unhandled exception or a signal, and printed none on the way.</summary>
    public sealed record NoError(string Actor) : Expectation;

    /// <summary>A file that it made or changed since it started has exactly this content.</summary>
    /// <param name="Pattern">Names that count, with placeholders; any file when null.</param>
    public sealed record Saves(string Actor, DataSpec Data, string? Pattern) : Expectation;

    /// <summary>At least one of them.</summary>
    public sealed record AnyOf(IReadOnlyList<Expectation> Options) : Expectation;

    // On what was handed in

    /// <summary>
    /// A capture file of the submission holds an exchange on the port: for UDP a datagram to it and an answer with the same payload;
    /// for TCP the handshake, the same payload both ways, and an end (FIN or RST).
    /// </summary>
    public sealed record CaptureShows(IReadOnlyList<string> Files, Endpoint On) : Expectation;
}
