using Grader.Running.Actors;

namespace Grader.Running.Expecting;

/// <summary>What came to a peer and no expectation has taken yet: the rest of a stream, or one datagram at a time.</summary>
internal readonly struct Inbox
{
    private readonly UdpPeer? _udp;
    private readonly TcpStream? _tcp;
    private readonly TcpLink? _link;
    private readonly ProgramActor? _speaker;

    private Inbox(UdpPeer? udp, TcpStream? tcp, TcpLink? link, ProgramActor? speaker)
    {
        _udp = udp;
        _tcp = tcp;
        _link = link;
        _speaker = speaker;
    }

    public bool IsStream => _tcp is not null || _link is not null;

    /// <summary>Whether a datagram waits, which may be empty.</summary>
    public bool HasDatagram => _udp is not null && _udp.Taken < _udp.Inbox.Count;

    /// <summary>The next datagram, or all of the stream that is left; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Unread =>
        _tcp is not null ? _tcp.Received[_tcp.Taken..]
        : _link is not null ? _link.Received[_link.Taken..]
        : HasDatagram ? _udp!.Inbox[_udp.Taken].Data : ReadOnlyMemory<byte>.Empty;

    /// <summary>The program from which data comes; null when it is not known yet.</summary>
    public ProgramActor? Program => _tcp?.Program ?? _udp?.Program ?? _speaker;

    /// <summary>What the peer sent so far, oldest first.</summary>
    public IReadOnlyList<byte[]> Sent => _tcp?.SentData ?? _udp?.SentData ?? [];

    /// <summary>Whether the stream has ended, so that no more will come.</summary>
    public bool Ended => _tcp?.Ended == true;

    public static Inbox Of(Scene scene, string peer)
    {
        var link = scene.TryActor<TcpLink>(peer);
        return new Inbox(scene.TryActor<UdpPeer>(peer), scene.TryActor<TcpStream>(peer), link, link is null ? null : scene.TryActor<ProgramActor>(link.Speaker));
    }

    /// <summary>Takes the next datagram, or that many bytes of the stream.</summary>
    public void Take(int bytes)
    {
        if (_tcp is not null)
            _tcp.Taken += bytes;
        else if (_link is not null)
            _link.Taken += bytes;
        else if (_udp is not null)
            _udp.Taken++;
    }
}
