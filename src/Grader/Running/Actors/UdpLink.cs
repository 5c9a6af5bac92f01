using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Texts;
using Grader.Transcripts;
using Grader.Values;

namespace Grader.Running.Actors;

/// <summary>
/// A cable for datagrams: it listens in the client's stack where the server would, and speaks in the server's stack from the client's own
/// address and port, so that the server sees the client as if it were there.
/// </summary>
internal sealed class UdpLink : ILink
{
    private readonly byte[] _buffer = new byte[65_536];
    private readonly INetwork _serverNetwork;
    private readonly Func<AddressFamily, IPAddress?> _serverAddress;
    private readonly Endpoint _endpoint;
    private readonly int _delay;
    private readonly Transcript _transcript;
    private readonly List<Socket> _fronts = [];
    private readonly Dictionary<IPEndPoint, Back> _backs = [];
    private readonly Lane _forthLane;
    private readonly Lane _backLane;
    private readonly LinkedList<Delivery> _underWay = [];
    private long _forth;
    private long _back;

    /// <param name="serverAddress">Where the server listens in its own stack, best in the family given; null while it does not.</param>
    /// <param name="random">A generator of its own for each direction, so that what happens in one does not depend on when the other is used.</param>
    public UdpLink(string name, ISandbox client, ISandbox server, Func<AddressFamily, IPAddress?> serverAddress, Endpoint endpoint, LinkFaults faults, Func<string, SeededRandom> random, Transcript transcript)
    {
        Name = name;
        _serverNetwork = server.Network;
        _serverAddress = serverAddress;
        _endpoint = endpoint;
        _delay = faults.Delay;
        _forthLane = new Lane(faults, random("forth"));
        _backLane = new Lane(faults, random("back"));
        _transcript = transcript;
        // A client's "localhost" may be either.
        _fronts.Add(client.Network.Within(() => Open(new IPEndPoint(IPAddress.Loopback, endpoint.Port))));
        if (client.Network.Within(() => TryOpen(new IPEndPoint(IPAddress.IPv6Loopback, endpoint.Port))) is { } second)
            _fronts.Add(second);
    }

    public string Name { get; }

    public IPEndPoint? Client => _backs.Count == 0 ? null : (IPEndPoint)_backs.Values.Last().Socket.LocalEndPoint!;

    public (long Forth, long Back) Crossed => (_forth, _back);

    public bool HasMoreToDo => _underWay.Count > 0;

    public bool HoldsBack => _forthLane.HoldsBack || _backLane.HoldsBack;

    public void Release()
    {
        foreach (var delivery in _forthLane.Release().Concat(_backLane.Release()))
            _underWay.AddLast(delivery);
    }

    public bool Pump()
    {
        var happened = false;
        foreach (var front in _fronts)
        {
            happened |= Take(front, _forthLane, (data, from) =>
            {
                if (BackOf(from, front) is { } back)
                    Enqueue(_forthLane, data, back.Socket, back.Server);
            });
        }

        foreach (var (client, back) in _backs.ToList())
            happened |= Take(back.Socket, _backLane, (data, _) => Enqueue(_backLane, data, back.Front, client));
        return Deliver() || happened;
    }

    public void Watch(Poller poller)
    {
        foreach (var front in _fronts)
            poller.Add((int)front.Handle, forReading: !_forthLane.IsFull, forWriting: false);
        foreach (var back in _backs.Values)
            poller.Add((int)back.Socket.Handle, forReading: !_backLane.IsFull, forWriting: false);
        if (_underWay.First?.Value is { } next)
            poller.WakeWithin(next.Due - _transcript.Now);
    }

    public void Dispose()
    {
        foreach (var socket in Sockets)
            socket.CloseNow();
    }

    private IEnumerable<Socket> Sockets => _backs.Values.Select(b => b.Socket).Concat(_fronts);

    // Null for a client that is one too many.
    private Back? BackOf(IPEndPoint client, Socket front)
    {
        if (!_backs.TryGetValue(client, out var back))
        {
            if (_backs.Count >= Limits.Connections)
                return null;
            var server = new IPEndPoint(_serverAddress(client.AddressFamily) ?? IPAddress.Loopback, _endpoint.Port);
            // The server sees the client's own address, or the same place in the only family that it knows.
            var local = server.AddressFamily == client.AddressFamily ? client.Address : Loopback(server.AddressFamily);
            back = new Back(_serverNetwork.Within(() => OpenFor(local, client.Port)), front, server);
            _backs[client] = back;
        }

        return back;
    }

    private static IPAddress Loopback(AddressFamily family) => family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;

    private bool Take(Socket socket, Lane lane, Action<byte[], IPEndPoint> forward)
    {
        var taken = 0;
        for (; taken < Limits.AtOnce && !lane.IsFull && socket.Poll(0, SelectMode.SelectRead); taken++)
        {
            EndPoint from = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
            var count = socket.ReceiveFrom(_buffer, ref from);
            lane.Taken.Take(count);
            forward(_buffer[..count], (IPEndPoint)from);
        }

        return taken > 0;
    }

    private void Enqueue(Lane lane, byte[] data, Socket by, IPEndPoint to)
    {
        foreach (var delivery in lane.Pass(new Delivery(data, by, to, _transcript.Now + TimeSpan.FromMilliseconds(_delay))))
            _underWay.AddLast(delivery);
    }

    private bool Deliver()
    {
        var happened = false;
        while (_underWay.First?.Value is { } next && next.Due <= _transcript.Now)
        {
            _underWay.RemoveFirst();
            next.By.SendTo(next.Data, next.To);
            var forth = !_fronts.Contains(next.By);
            _forth += forth ? next.Data.Length : 0;
            _back += forth ? 0 : next.Data.Length;
            _transcript.Add(new TranscriptEntry.Sent(next.Data, next.By.LocalEndPoint!.ToString()!, next.To.ToString()) { At = _transcript.Now, Actor = Name });
            happened = true;
        }

        return happened;
    }

    private static Socket Open(IPEndPoint at)
    {
        var socket = new Socket(at.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.BindWhenFree(at);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new GraderFaultException(Phrase.Of("fault.bind", ("address", $"UDP {at}"), ("reason", e.Message)), e);
        }
    }

    // A program of the server's stack may have the port that is the client's in its own; then the client has another port there.
    private static Socket OpenFor(IPAddress client, int port) => TryOpen(new IPEndPoint(client, port)) ?? Open(new IPEndPoint(client, 0));

    // Null on a machine without IPv6, where programs find only the other address, too, and where a program has the port.
    private static Socket? TryOpen(IPEndPoint at)
    {
        try
        {
            return Open(at);
        }
        catch (GraderFaultException)
        {
            return null;
        }
    }

    /// <summary>The client in the server's stack.</summary>
    /// <param name="Front">Where the client is answered from, in its own stack.</param>
    private sealed record Back(Socket Socket, Socket Front, IPEndPoint Server);

    private sealed record Delivery(byte[] Data, Socket By, IPEndPoint To, TimeSpan Due);

    /// <summary>One direction: what becomes of each datagram depends on the seed and on those before it, and not on when they come.</summary>
    private sealed class Lane(LinkFaults faults, SeededRandom random)
    {
        private Delivery[] _held = [];

        public DatagramAllowance Taken { get; } = new();

        /// <summary>Whether nothing more is taken from those who send.</summary>
        public bool IsFull => Taken.IsUsedUp;

        /// <summary>Whether one waits to be overtaken by the next.</summary>
        public bool HoldsBack => _held.Length > 0;

        /// <summary>What leaves now that this one has come, in order.</summary>
        public IEnumerable<Delivery> Pass(Delivery delivery)
        {
            var (isLost, isOvertaken, isDoubled) = (random.Chance(faults.Drop, 100), random.Chance(faults.Reorder, 100), random.Chance(faults.Duplicate, 100));
            if (isLost)
                return [];
            Delivery[] copies = isDoubled ? [delivery, delivery] : [delivery];
            if (isOvertaken && !HoldsBack)
            {
                _held = copies;
                return [];
            }

            return [.. copies, .. Release()];
        }

        /// <summary>Lets go of the one that waits: its sender rests, so no other will overtake it.</summary>
        public Delivery[] Release()
        {
            var released = _held;
            _held = [];
            return released;
        }
    }
}
