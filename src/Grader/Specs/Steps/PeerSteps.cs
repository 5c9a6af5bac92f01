using Grader.Specs.Data;

namespace Grader.Specs.Steps;

/// <summary><c>listen</c>: the grader plays a server in a program's sandbox.</summary>
public sealed record ListenStep : Step
{
    public required string As { get; init; }

    public required Endpoint On { get; init; }

    /// <summary>The actor in whose sandbox it listens; the check's only program unless given.</summary>
    public required string Near { get; init; }

    /// <summary>Bytes of the receive buffer of each connection; null for the stack's own.</summary>
    public int? ReceiveBuffer { get; init; }

    /// <summary>Whether connections are read as data comes; false leaves it in the kernel until <c>read</c>.</summary>
    public bool Reads { get; init; } = true;
}

/// <summary><c>connect</c>: the grader plays a TCP client of a program.</summary>
public sealed record ConnectStep : Step
{
    public required string As { get; init; }

    /// <summary>The actor to which it connects, in whose sandbox it is.</summary>
    public required string To { get; init; }

    /// <summary>Its source address, with placeholders; 127.0.0.1 unless given.</summary>
    public required string Ip { get; init; }

    /// <summary>False when the connection may stay pending (a full backlog): a later <c>expect: { at, connected: true }</c> waits for it.</summary>
    public bool Wait { get; init; } = true;

    /// <summary>Whether data is read as it comes.</summary>
    public bool Reads { get; init; } = true;
}

/// <summary><c>accept</c>: the next connection that a program makes to a listening peer; its absence is a finding.</summary>
public sealed record AcceptStep : Step
{
    public required string At { get; init; }

    public required string As { get; init; }
}

/// <summary><c>send</c>: data from a peer to a program.</summary>
public sealed record SendStep : Step
{
    /// <summary>A connection, a listening UDP peer (which answers whom it last heard), or a new name: a UDP client.</summary>
    public required string From { get; init; }

    /// <summary>For a UDP client: the actor it talks to; the check's only listening program unless given.</summary>
    public string? To { get; init; }

    /// <summary>For a UDP client: its source address, with placeholders; 127.0.0.1 unless given.</summary>
    public string? Ip { get; init; }

    public required DataSpec Data { get; init; }

    /// <summary>On a stream: bytes of each segment; null for one write of all.</summary>
    public int? Segment { get; init; }

    /// <summary>Milliseconds between segments or before the datagram, from 0. The pause is what is checked, not a wait for something.</summary>
    public int Pause { get; init; }

    /// <summary>On a stream: how the message's end is told (<c>eof</c>, <c>newline</c>, <c>length</c>), with placeholders; none unless given.</summary>
    public string? Framing { get; init; }
}

/// <summary><c>read</c>: a peer that did not read begins to, at the pace given.</summary>
public sealed record ReadStep : Step
{
    public required string At { get; init; }

    /// <summary>Bytes of each read; null for as much as there is.</summary>
    public int? Piece { get; init; }
}

public enum Ending
{
    /// <summary>Half-close: no more data in this direction (shutdown(2), SHUT_WR).</summary>
    Shutdown,

    /// <summary>Drain, half-close, close: what a well-behaved peer does.</summary>
    Close,

    /// <summary>RST instead of FIN (socket(7), SO_LINGER with 0).</summary>
    Reset,
}

/// <summary><c>shutdown</c>, <c>close</c>, <c>reset</c>: a connection's end from the peer's side.</summary>
public sealed record EndStep : Step
{
    public required string Peer { get; init; }

    public required Ending Ending { get; init; }
}
