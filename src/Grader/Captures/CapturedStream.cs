namespace Grader.Captures;

/// <summary>One direction of a connection, put together by sequence numbers: order, repetitions and overlaps do not matter.</summary>
/// <param name="start">The sequence number of the first byte.</param>
internal sealed class CapturedStream(uint start)
{
    private readonly List<(int Offset, ReadOnlyMemory<byte> Bytes)> segments = [];

    public void Add(Packet packet)
    {
        // Sequence numbers wrap around; as a signed distance from the start they do not (RFC 9293, section 3.4). A SYN takes one.
        var offset = unchecked((int)(packet.Sequence - start)) + (packet.Flags.HasFlag(TcpFlags.Syn) ? 1 : 0);
        if (!packet.Payload.IsEmpty)
            segments.Add((offset, packet.Payload));
    }

    /// <summary>The bytes from the start to the first that was not captured.</summary>
    public byte[] Content()
    {
        using var content = new MemoryStream();
        foreach (var (offset, bytes) in segments.OrderBy(segment => segment.Offset))
        {
            var known = content.Length - offset;
            if (known < 0)
                break;
            if (known < bytes.Length)
                content.Write(bytes.Span[(int)known..]);
        }

        return content.ToArray();
    }
}
