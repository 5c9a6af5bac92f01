using Grader.Captures;
using Grader.Running.Actors;
using Grader.Specs;

namespace Grader.Running;

/// <summary>Reads from the capture of a program's network stack what its peers alone cannot see.</summary>
internal static class Wire
{
    /// <summary>Where a client program has sent datagrams or asked for connections, without the answers of the grader's servers.</summary>
    public static IReadOnlyList<Endpoint> Destinations(Scene scene, ProgramActor program)
    {
        var servers = scene.Actors.OfType<TcpListenerPeer>().Select(l => l.Port)
            .Concat(scene.Actors.OfType<UdpPeer>().Where(p => p.IsServer).Select(p => p.Local.Port))
            .ToHashSet();
        return [.. Packets(scene, program)
            .Where(p => !p.PortUnreachable && !servers.Contains(p.Source.Port))
            .Where(p => p.Transport == Transport.Udp || p.Flags.HasFlag(TcpFlags.Syn) && !p.Flags.HasFlag(TcpFlags.Ack))
            .Select(p => new Endpoint(p.Transport, p.Destination.Port))
            .Distinct()];
    }

    /// <summary>The port to which a program has answered a UDP client, when it is not the client's own; null when it has not.</summary>
    /// <remarks>What another client of the same address has taken was that one's own answer.</remarks>
    public static int? MisdirectedAnswer(Scene scene, ProgramActor program, UdpPeer client)
    {
        var others = scene.Actors.OfType<UdpPeer>().Where(p => p != client && !p.IsServer && p.Taken == p.Inbox.Count).Select(p => p.Local.Port).ToHashSet();
        return Packets(scene, program)
            .Where(p => p.Transport == Transport.Udp && !p.PortUnreachable && p.Source.Port == client.ProgramPort)
            .Where(p => p.Destination.Address.Equals(client.Local.Address) && p.Destination.Port != client.Local.Port && !others.Contains(p.Destination.Port))
            .Select(p => (int?)p.Destination.Port)
            .FirstOrDefault();
    }

    /// <summary>In how many segments the data of a connection came, not counting those sent again.</summary>
    public static int SegmentsTo(Scene scene, TcpStream stream) =>
        Packets(scene, stream.Program!)
            .Where(p => p.Transport == Transport.Tcp && p.Payload.Length > 0 && p.Source.Port == stream.Remote?.Port && p.Destination.Port == stream.Local.Port)
            .Select(p => p.Sequence)
            .Distinct()
            .Count();

    private static IEnumerable<Packet> Packets(Scene scene, ProgramActor program) => scene.WireOf(program.Name)?.Packets ?? [];
}
