using Grader.Captures;
using Grader.Transcripts;

namespace Grader.Charts;

/// <summary>
/// Whose the addresses and ports of one network are. The grader knows its own peers' and where programs listen; whoever else sends there is the
/// program, and whoever is sent to and is nobody's is elsewhere.
/// </summary>
internal sealed class Owners
{
    private const string Elsewhere = "";

    private readonly Cast _cast;
    private readonly string? _client;
    private readonly string? _cable;
    private readonly Dictionary<int, string> _servers = [];
    private readonly Dictionary<string, string> _peers = [];
    private readonly Dictionary<(string Local, string Remote), string> _connections = [];
    private readonly HashSet<HostPort> _own = [];

    /// <param name="here">The actors with a place in this network.</param>
    public Owners(Cast cast, IReadOnlyList<TranscriptEntry> transcript, IReadOnlyList<string> here)
    {
        _cast = cast;
        foreach (var ready in transcript.OfType<TranscriptEntry.Ready>().Where(ready => here.Contains(ready.Actor)))
            _servers[PortOf(ready.Endpoint)] = ready.Actor;
        foreach (var entry in transcript)
            NotePeer(entry);
        _client = here.LastOrDefault(actor => cast.Programs.Contains(actor) && !_servers.ContainsValue(actor)) ?? here.FirstOrDefault(cast.Programs.Contains);
        _cable = cast.Cables.FirstOrDefault();
    }

    /// <summary>The lifelines of a packet's sender and receiver; they differ.</summary>
    public (int From, int To) Of(Packet packet)
    {
        var from = Known(packet.Source, packet.Destination);
        var to = Known(packet.Destination, packet.Source);
        // A cable stands in for whoever is at the other side of it; and a program that is no server is known by nothing but what it sends.
        if (from is null && to is not null)
            from = _servers.ContainsValue(to) && _cable is not null && !IsOwn(packet.Source) ? _cable : Own(packet.Source);
        else if (from is not null && to is null)
            to = IsOwn(packet.Destination) || !_cast.Programs.Contains(from) ? Own(packet.Destination) : _cable is not null && _servers.ContainsValue(from) ? _cable : Elsewhere;
        else if (from is null && to is null)
            (from, to) = IsOwn(packet.Destination) ? (_cable ?? Elsewhere, Own(packet.Destination)) : (Own(packet.Source), _cable ?? Elsewhere);
        if (from == to)
            to = Elsewhere;
        _cast.NoteAddress(from!, packet.Source.ToString());
        _cast.NoteAddress(to!, packet.Destination.ToString());
        return (_cast.IndexOf(from!), _cast.IndexOf(to!));
    }

    private string? Known(HostPort it, HostPort other) =>
        _servers.GetValueOrDefault(it.Port) ?? _connections.GetValueOrDefault((it.ToString(), other.ToString())) ?? _peers.GetValueOrDefault(it.ToString());

    private bool IsOwn(HostPort endpoint) => _own.Contains(endpoint);

    private string Own(HostPort endpoint)
    {
        _own.Add(endpoint);
        return _client ?? Elsewhere;
    }

    private void NotePeer(TranscriptEntry entry)
    {
        if (_cast.Programs.Contains(entry.Actor) || _cast.Cables.Contains(entry.Actor))
            return;
        var (local, remote) = entry switch
        {
            TranscriptEntry.Sent sent => (sent.From, sent.To),
            TranscriptEntry.Received received => (received.To, received.From),
            TranscriptEntry.Connected connected => (connected.From, connected.To),
            _ => ("", ""),
        };
        if (local.Length == 0)
            return;
        _peers.TryAdd(local, entry.Actor);
        _connections.TryAdd((local, remote), entry.Actor);
    }

    private static int PortOf(string endpoint) => Specs.Endpoint.TryParse(endpoint)?.Port ?? 0;
}
