using Grader.Specs;

namespace Grader.Captures;

/// <summary>
/// What a frame carries, as far as the lab is concerned: a UDP datagram, a TCP segment, or the news that a port is closed.
/// </summary>
internal sealed record Packet(HostPort Source, HostPort Destination, Transport Transport)
{
    /// <summary>For TCP; none for UDP.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>For TCP: the number of the first byte of the payload, or of the SYN.</summary>
    public uint Sequence { get; init; }

    /// <summary>For TCP with <see cref="TcpFlags.Ack"/>: the number of the byte expected next.</summary>
    public uint Acknowledgement { get; init; }

    /// <summary>For TCP: the window as it stands in the header; 0 says that the buffer is full, whatever the scale.</summary>
    public int Window { get; init; }

    /// <summary>A slice of the frame, without Ethernet's padding.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>
    /// An ICMP "port unreachable" (RFC 792; RFC 4443, section 3.1): <see cref="Source"/> and <see cref="Destination"/> are those of the
    /// packet that it answers, and there is no payload.
    /// </summary>
    public bool PortUnreachable { get; init; }

    /// <summary>The payload goes on elsewhere: the first fragment of a datagram, or a frame that was cut when captured.</summary>
    public bool Incomplete { get; init; }
}
