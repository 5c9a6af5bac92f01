using Grader.Judging;
using Grader.Specs;

namespace Grader.Captures;

/// <summary>
/// Whether a capture that was handed in shows the exercise's exchange. Packets may come twice, as in captures of <c>lo</c> and
/// <c>any</c>; one whole exchange is enough, whatever else was captured.
/// </summary>
internal static class CaptureJudge
{
    /// <param name="name">The file as the student knows it.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="on">The server's port.</param>
    /// <returns>What is missing; null when the exchange is there.</returns>
    public static Finding? Judge(string name, ReadOnlyMemory<byte> bytes, Endpoint on)
    {
        var reading = CaptureReader.Read(bytes);
        var packets = reading.Frames
            .Select(frame => PacketDecoder.Decode(frame.LinkType, frame.Bytes))
            .OfType<Packet>()
            .Where(packet => !packet.PortUnreachable && (packet.Source.Port == on.Port || packet.Destination.Port == on.Port))
            .ToList();
        return FirstMissing(reading, packets, on) is { } code ? Named(code, name, on) : null;
    }

    private static string? FirstMissing(CaptureReading reading, List<Packet> packets, Endpoint on)
    {
        if (reading.Frames.Count == 0)
            return reading.Trouble == CaptureTrouble.Empty ? "capture.empty" : "capture.unreadable";
        if (!reading.Frames.Any(frame => PacketDecoder.Knows(frame.LinkType)))
            return "capture.unreadable";
        var ofTransport = packets.Where(packet => packet.Transport == on.Transport).ToList();
        if (ofTransport.Count == 0)
            return packets.Count > 0 ? "capture.wrong-transport" : "capture.no-request";
        return on.Transport == Transport.Udp
            ? DatagramExchange.FirstMissing(ofTransport, on.Port)
            : StreamExchange.FirstMissing(ofTransport, on.Port);
    }

    private static Finding Named(string code, string name, Endpoint on)
    {
        var finding = new Finding(code).With("name", name);
        return code switch
        {
            "capture.empty" or "capture.unreadable" => finding,
            "capture.wrong-transport" => finding.With("endpoint", on).With("seen", on with { Transport = Other(on.Transport) }),
            _ => finding.With("endpoint", on),
        };
    }

    private static Transport Other(Transport transport) => transport == Transport.Udp ? Transport.Tcp : Transport.Udp;
}
