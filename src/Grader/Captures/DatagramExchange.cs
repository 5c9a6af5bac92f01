using System.Text;

namespace Grader.Captures;

/// <summary>Looks for a datagram to the port and its echo: from where it went, back to where it came from, with the same payload.</summary>
internal static class DatagramExchange
{
    /// <returns>The code of what is missing; null when the exchange is there.</returns>
    public static string? FirstMissing(IReadOnlyList<Packet> packets, int port)
    {
        var asked = packets.Where(packet => packet.Destination.Port == port && !packet.Payload.IsEmpty).ToList();
        if (asked.Count == 0)
            return "capture.no-request";
        var answers = packets
            .Where(packet => packet.Source.Port == port)
            .Select(packet => (packet.Source, packet.Destination, Content(packet)))
            .ToHashSet();
        return asked.Any(packet => answers.Contains((packet.Destination, packet.Source, Content(packet)))) ? null : "capture.no-answer";
    }

    /// <summary>A payload as a value that compares by content: Latin-1 has a character for every byte.</summary>
    private static string Content(Packet packet) => Encoding.Latin1.GetString(packet.Payload.Span);
}
