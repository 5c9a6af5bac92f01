using Grader.Captures;
using Grader.Sandboxes;

namespace Grader.Running.Actors;

/// <summary>What crossed the wire of one sandbox, kept up to a bound: a flood fills it and changes nothing else.</summary>
internal sealed class WireLog(IWireTap tap)
{
    private const int MostBytes = 16 << 20;
    private readonly List<CapturedFrame> _frames = [];
    private int _bytes;

    /// <summary>Everything captured, in order.</summary>
    public IReadOnlyList<CapturedFrame> Frames => _frames;

    /// <summary>Whether frames beyond the bound were let go.</summary>
    public bool IsFull => _bytes > MostBytes;

    /// <summary>The frames as packets, in order; those of other protocols are left out.</summary>
    public IEnumerable<Packet> Packets => _frames.Select(frame => PacketDecoder.Decode(frame.LinkType, frame.Bytes)).OfType<Packet>();

    /// <summary>Takes in what was captured.</summary>
    public void Pump()
    {
        if (IsFull)
            return;
        foreach (var frame in tap.Read())
        {
            _bytes += frame.Bytes.Length;
            _frames.Add(frame);
        }
    }
}
