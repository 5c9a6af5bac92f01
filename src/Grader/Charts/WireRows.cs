using Grader.Captures;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Charts;

/// <summary>The packets of one network as rows: every datagram and every segment with data, and the events of TCP in words.</summary>
internal static class WireRows
{
    public static IEnumerable<ChartRow> Of(WireCapture capture, Owners owners)
    {
        List<TimedPacket> packets =
        [
            .. from frame in capture.Frames
            let packet = PacketDecoder.Decode(frame.LinkType, frame.Bytes)
            where packet is not null
            select new TimedPacket(TimeSpan.FromTicks((frame.Nanoseconds - capture.BeganAt) / 100), packet),
        ];
        var tcp = new TcpEvents([.. packets.Select(timed => timed.Packet).Where(IsSegment)]);
        foreach (var (at, packet) in packets)
        {
            var told = IsSegment(packet) ? tcp.Tell(packet) : [TellOther(packet)];
            if (told.Count == 0)
                continue;
            var (from, to) = owners.Of(packet);
            foreach (var (what, data) in told)
            {
                // An error of ICMP names the packet that it answers, and goes the other way.
                yield return packet.PortUnreachable
                    ? new ChartRow.Message(to, from, what, null) { At = at }
                    : new ChartRow.Message(from, to, what, data) { At = at };
            }
        }
    }

    private static bool IsSegment(Packet packet) => packet is { Transport: Transport.Tcp, PortUnreachable: false };

    private static (Phrase What, byte[]? Data) TellOther(Packet packet) =>
        packet.PortUnreachable ? (Phrase.Of("chart.port_closed"), null) : (Phrase.Of("chart.datagram", ("bytes", packet.Payload.Length)), packet.Payload.ToArray());
}
