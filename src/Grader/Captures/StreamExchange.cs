using System.Runtime.InteropServices;

namespace Grader.Captures;

/// <summary>
/// Looks for a TCP connection to the port with all that the exercise asks for: handshake, the same payload both ways, an end.
/// </summary>
internal static class StreamExchange
{
    /// <returns>The code of what the most complete connection lacks; null when one lacks nothing.</returns>
    public static string? FirstMissing(IReadOnlyList<Packet> packets, int port)
    {
        var stages = Connections(packets, port).Select(Reached).DefaultIfEmpty(0);
        return stages.Max() switch
        {
            0 => "capture.no-handshake",
            1 => "capture.no-request",
            2 => "capture.no-answer",
            3 => "capture.no-end",
            _ => null,
        };
    }

    private static int Reached(CapturedConnection connection)
    {
        if (connection.FromServer is not { } fromServer)
            return 0;
        var request = connection.FromClient.Content();
        if (request.Length == 0)
            return 1;
        if (!fromServer.Content().AsSpan().SequenceEqual(request))
            return 2;
        return connection.HasEnd ? 4 : 3;
    }

    /// <summary>The connections in which the first SYN was seen; the same ports may be used by several, one after the other.</summary>
    private static List<CapturedConnection> Connections(IReadOnlyList<Packet> packets, int port)
    {
        var all = new List<CapturedConnection>();
        var current = new Dictionary<(HostPort Client, HostPort Server), CapturedConnection>();
        foreach (var packet in packets)
        {
            var isOpening = packet.Flags.HasFlag(TcpFlags.Syn) && !packet.Flags.HasFlag(TcpFlags.Ack);
            if (isOpening && packet.Destination.Port == port)
                Open(packet);
            else if (current.TryGetValue((packet.Source, packet.Destination), out var asClient))
                asClient.AddFromClient(packet);
            else if (current.TryGetValue((packet.Destination, packet.Source), out var asServer))
                asServer.AddFromServer(packet);
        }

        return all;

        void Open(Packet syn)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(current, (syn.Source, syn.Destination), out _);
            if (known?.ClientStart == syn.Sequence)
                return;
            known = new CapturedConnection(syn.Sequence);
            all.Add(known);
        }
    }
}
