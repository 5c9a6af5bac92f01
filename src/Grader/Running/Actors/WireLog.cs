using Grader.Captures;
using Grader.Sandboxes;

namespace Grader.Running.Actors;

/// <summary>What crossed the wire of one sandbox, kept up to a bound: a flood fills it and changes nothing else.</summary>
internal sealed class WireLog(IWireTap tap)
{
    private const int MostBytes = 16 << 20;
    private readonly List<byte[]> _frames = [];
    private int _bytes;

    /// <summary>The frames as packets, in order; those of other protocols are left out.</summary>
    public IEnumerable<Packet> Packets => _frames.Select(f => PacketDecoder.Decode(LinkType.Ethernet, f)).OfType<Packet>();

    /// <summary>Takes in what was captured.</summary>
    public void Pump()
    {
        if (_bytes > MostBytes)
            return;
        foreach (var frame in tap.Read())
        {
            _bytes += frame.Length;
            _frames.Add(frame);
        }
    }
}
