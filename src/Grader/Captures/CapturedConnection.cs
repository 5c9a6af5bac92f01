namespace Grader.Captures;

/// <summary>What was captured of one TCP connection (RFC 9293), from its first SYN on.</summary>
/// <param name="clientStart">The client's initial sequence number.</param>
internal sealed class CapturedConnection(uint clientStart)
{
    public uint ClientStart { get; } = clientStart;

    public CapturedStream FromClient { get; } = new(clientStart + 1);

    /// <summary>Null until the server has answered the SYN with its own: the handshake.</summary>
    public CapturedStream? FromServer { get; private set; }

    /// <summary>One side said FIN or RST after the handshake.</summary>
    public bool HasEnd { get; private set; }

    public void AddFromClient(Packet packet)
    {
        FromClient.Add(packet);
        NoteEnd(packet);
    }

    public void AddFromServer(Packet packet)
    {
        if (FromServer is null && packet.Flags.HasFlag(TcpFlags.Syn | TcpFlags.Ack) && packet.Acknowledgement == ClientStart + 1)
            FromServer = new CapturedStream(packet.Sequence + 1);
        FromServer?.Add(packet);
        NoteEnd(packet);
    }

    private void NoteEnd(Packet packet) => HasEnd |= FromServer is not null && (packet.Flags & (TcpFlags.Fin | TcpFlags.Rst)) != 0;
}
