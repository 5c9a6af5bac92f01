using Grader.Captures;
using Grader.Texts;

namespace Grader.Charts;

/// <summary>
/// The segments of one network in words (RFC 9293). Bare acknowledgements and what is sent again say nothing new and are left out.
/// </summary>
internal sealed class TcpEvents
{
    private readonly HashSet<(HostPort From, HostPort To, uint Acknowledgement)> _answers = [];
    private readonly Dictionary<(HostPort From, HostPort To), int> _lastData = [];
    private readonly Dictionary<(HostPort From, HostPort To), int> _lastReset = [];
    private readonly HashSet<(HostPort From, HostPort To, uint Sequence)> _syns = [];
    private readonly Dictionary<(HostPort From, HostPort To), uint> _next = [];
    private readonly HashSet<(HostPort From, HostPort To)> _ended = [];
    private readonly HashSet<(HostPort From, HostPort To)> _full = [];

    private int _told;

    /// <param name="all">All segments of the network, in order: how a SYN or a FIN is called depends on what came of it.</param>
    public TcpEvents(IReadOnlyList<Packet> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var way = (all[i].Source, all[i].Destination);
            _answers.Add((all[i].Source, all[i].Destination, all[i].Acknowledgement));
            if (!all[i].Payload.IsEmpty)
                _lastData[way] = i;
            if (all[i].Flags.HasFlag(TcpFlags.Rst))
                _lastReset[way] = i;
        }
    }

    /// <summary>What a segment says, with the data it carries; nothing, one or two things.</summary>
    /// <remarks>To be asked of each segment, in order.</remarks>
    public IReadOnlyList<(Phrase What, byte[]? Data)> Tell(Packet packet)
    {
        var way = (packet.Source, packet.Destination);
        var index = _told++;
        if (packet.Flags.HasFlag(TcpFlags.Rst))
            return [(Phrase.Of(_next.ContainsKey(way) ? "chart.rst" : "chart.rst_refused"), null)];
        if (packet.Flags.HasFlag(TcpFlags.Syn))
            return TellSyn(packet, way);
        List<(Phrase, byte[]?)> told = [];
        if (!packet.Payload.IsEmpty && IsNew(packet, way))
            told.Add((Phrase.Of("chart.segment", ("bytes", packet.Payload.Length)), packet.Payload.ToArray()));
        if (packet.Window > 0)
            _full.Remove(way);
        else if (_full.Add(way))
            told.Add((Phrase.Of("chart.window_full"), null));
        if (packet.Flags.HasFlag(TcpFlags.Fin) && _ended.Add(way))
            told.Add((Phrase.Of(EndOf(way, index)), null));
        return told;
    }

    private IReadOnlyList<(Phrase What, byte[]? Data)> TellSyn(Packet packet, (HostPort From, HostPort To) way)
    {
        var isFirst = _syns.Add((way.From, way.To, packet.Sequence));
        if (isFirst)
        {
            _next[way] = packet.Sequence + 1;
            // Ports may be used again.
            _ended.Remove(way);
        }

        return packet.Flags.HasFlag(TcpFlags.Ack) ? (isFirst ? [(Phrase.Of("chart.syn_ack"), null)] : [])
            : !IsAnswered(packet) ? [(Phrase.Of(isFirst ? "chart.syn_unanswered" : "chart.syn_again"), null)]
            : isFirst ? [(Phrase.Of("chart.syn"), null)]
            : [];
    }

    private bool IsAnswered(Packet syn) => _answers.Contains((syn.Destination, syn.Source, syn.Sequence + 1));

    // Sequence numbers wrap around; as a signed distance they do not (RFC 9293, section 3.4).
    private bool IsNew(Packet packet, (HostPort From, HostPort To) way)
    {
        var end = packet.Sequence + (uint)packet.Payload.Length;
        if (_next.TryGetValue(way, out var next) && unchecked((int)(end - next)) <= 0)
            return false;
        _next[way] = end;
        return true;
    }

    private string EndOf((HostPort From, HostPort To) way, int index) =>
        _ended.Contains((way.To, way.From)) ? "chart.fin_too"
        : HearsMore(way, index) ? "chart.half_close"
        : "chart.fin";

    // Data that the other side sends after the FIN, and that is not refused: only who closed half goes on reading.
    private bool HearsMore((HostPort From, HostPort To) way, int index) =>
        _lastData.GetValueOrDefault((way.To, way.From), -1) > index && _lastReset.GetValueOrDefault(way, -1) < index;
}
