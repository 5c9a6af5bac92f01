namespace Grader.Specs.Steps;

/// <summary>
/// <c>link</c>: the grader is the cable between a client's sandbox and a server's. It listens in the first where the server
/// would, and speaks in the second from the client's own address and port.
/// </summary>
public sealed record LinkStep : Step
{
    public required string Client { get; init; }

    public required string Server { get; init; }

    /// <summary>The link's name for expectations on what crossed it.</summary>
    public required string As { get; init; }

    public required Endpoint On { get; init; }

    public required LinkFaults Faults { get; init; }
}

/// <summary>What the cable does to what crosses it. Probabilities are percent, decided by the seed.</summary>
public sealed record LinkFaults
{
    public static LinkFaults None { get; } = new();

    /// <summary>Streams: the longest write, in bytes; null for as read.</summary>
    public int? Split { get; init; }

    /// <summary>Streams: hold data back until this many bytes are there, the sender is silent and waits, or its direction ends.</summary>
    public int? Merge { get; init; }

    /// <summary>Milliseconds that each piece takes longer.</summary>
    public int Delay { get; init; }

    /// <summary>Datagrams: percent lost.</summary>
    public int Drop { get; init; }

    /// <summary>Datagrams: percent delivered twice.</summary>
    public int Duplicate { get; init; }

    /// <summary>Datagrams: percent that the next one overtakes.</summary>
    public int Reorder { get; init; }

    public bool Any => this != None;
}
