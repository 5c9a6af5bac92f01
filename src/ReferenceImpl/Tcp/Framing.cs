using System.Buffers.Binary;
using System.Net.Sockets;

namespace ReferenceImpl.Tcp;

/// <summary>
/// 2.5.4: borders for a stream that has none. A frame is its length, four bytes in network order (big-endian, RFC 1700), and
/// then that many bytes of anything. The length comes first, so that no byte of an image can be mistaken for an end mark.
/// </summary>
internal static class Framing
{
    private const int HeaderSize = sizeof(uint);

    public static void Send(Socket socket, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        BinaryPrimitives.WriteUInt32BigEndian(header, (uint)payload.Length);
        TcpPort.SendAll(socket, header);
        TcpPort.SendAll(socket, payload);
    }

    /// <summary>The next frame, or null when the peer closed instead of starting one.</summary>
    /// <exception cref="InvalidDataException">Longer than <paramref name="limit"/>, or cut by the peer's close.</exception>
    public static byte[]? Receive(Socket socket, int limit)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        var got = Fill(socket, header);
        if (got == 0)
            return null;
        if (got < HeaderSize)
            throw new InvalidDataException("la conexión se cerró en medio de una longitud");

        // A length is a stranger's word: checked before a single byte of memory is set aside for it.
        var length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length > limit)
            throw new InvalidDataException($"se anunciaron {length} bytes y el máximo es {limit}");

        var payload = new byte[length];
        got = Fill(socket, payload);
        return got == length ? payload : throw new InvalidDataException($"la conexión se cerró después de {got} de {length} bytes");
    }

    /// <summary>Receives until the buffer is full or the peer closes: one receive brings as much as has arrived, no more.</summary>
    private static int Fill(Socket socket, Span<byte> buffer)
    {
        var got = 0;
        while (got < buffer.Length && socket.Receive(buffer[got..]) is > 0 and var length)
            got += length;
        return got;
    }
}
