using System.Buffers.Binary;
using Grader.Sandboxes;
using Grader.Texts;

namespace Grader.Running;

/// <summary>How a message's end is told on a stream.</summary>
internal sealed record Framing(string Name)
{
    private const int LengthBytes = 4;

    /// <param name="name"><c>eof</c>, <c>newline</c>, <c>length</c> (4 bytes, most significant first); empty for none.</param>
    public static Framing Of(string name) =>
        name is "" or "eof" or "newline" or "length" ? new Framing(name) : throw new GraderFaultException(Phrase.Of("fault.spec.framing", ("name", name)));

    /// <summary>Whether the sender ends its direction after the message.</summary>
    public bool EndsStream => Name == "eof";

    /// <summary>The message as it crosses the wire.</summary>
    public byte[] Frame(byte[] message) => Name switch
    {
        "newline" => [.. message, (byte)'\n'],
        "length" => [.. Length(message.Length), .. message],
        _ => message,
    };

    /// <summary>The forms in which a message may come back: some servers leave out a newline, or answer without a length.</summary>
    public IReadOnlyList<byte[]> Accepted(byte[] message) => Name switch
    {
        "newline" => [message, Frame(message)],
        "length" => [Frame(message), message],
        _ => [message],
    };

    private static byte[] Length(int length)
    {
        var bytes = new byte[LengthBytes];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }
}
