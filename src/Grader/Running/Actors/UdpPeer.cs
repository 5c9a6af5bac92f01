using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Texts;
using Grader.Transcripts;

namespace Grader.Running.Actors;

/// <summary>
/// The grader as a UDP client or server: sockets of a sandbox's stack. A server has one for each loopback address, because a program's
/// <c>localhost</c> may be either.
/// </summary>
internal sealed class UdpPeer : IActor
{
    // Larger than any datagram (65,507 bytes over IPv4, udp(7)), so that none is cut on this side.
    private readonly byte[] _buffer = new byte[65_536];

    private readonly List<Socket> _sockets = [];
    private readonly List<Datagram> _inbox = [];
    private readonly DatagramAllowance _allowance = new();
    private readonly Transcript _transcript;
    private Socket? _heardBy;

    private UdpPeer(string name, bool isServer, Transcript transcript)
    {
        Name = name;
        IsServer = isServer;
        _transcript = transcript;
    }

    public string Name { get; }

    /// <summary>Whether it listens on a port of its own and answers whom it heard.</summary>
    public bool IsServer { get; }

    /// <summary>For a client: the program it talks to.</summary>
    public ProgramActor? Program { get; init; }

    /// <summary>For a client: the port it talks to.</summary>
    public int ProgramPort { get; init; }

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Datagram> Inbox => _inbox;

    /// <summary>How many of <see cref="Inbox"/> an expectation has taken.</summary>
    public int Taken { get; set; }

    /// <summary>What it sent, in order.</summary>
    public List<byte[]> SentData { get; } = [];

    public IPEndPoint Local => (IPEndPoint)_sockets[0].LocalEndPoint!;

    /// <summary>From whom the last datagram came; null before the first.</summary>
    public IPEndPoint? LastHeard => _inbox.Count == 0 ? null : _inbox[^1].From;

    public bool HasMoreToDo => false;

    /// <summary>A client with its own source address, talking to a program.</summary>
    public static UdpPeer Client(string name, ProgramActor program, int port, IPAddress source, Transcript transcript) =>
        new UdpPeer(name, isServer: false, transcript) { Program = program, ProgramPort = port }.Bind(program, source, 0);

    /// <summary>A server near a program.</summary>
    public static UdpPeer Server(string name, Sandboxes.ISandbox near, int port, Transcript transcript) =>
        new UdpPeer(name, isServer: true, transcript).BindLoopbacks(near, port);

    public void Send(byte[] data, IPEndPoint to)
    {
        var socket = _heardBy is not null && IsServer ? _heardBy : _sockets.Find(s => s.AddressFamily == to.AddressFamily) ?? _sockets[0];
        _transcript.Add(new TranscriptEntry.Sent(data, socket.LocalEndPoint!.ToString()!, to.ToString()) { At = _transcript.Now, Actor = Name });
        SentData.Add(data);
        socket.SendTo(data, to);
    }

    public bool Pump()
    {
        var happened = false;
        foreach (var socket in _sockets)
        {
            for (var taken = 0; taken < Limits.AtOnce && !_allowance.IsUsedUp && socket.Poll(0, SelectMode.SelectRead); taken++)
            {
                EndPoint from = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
                var count = socket.ReceiveFrom(_buffer, ref from);
                _allowance.Take(count);
                var datagram = new Datagram(_buffer[..count], (IPEndPoint)from);
                _inbox.Add(datagram);
                _heardBy = socket;
                _transcript.Add(new TranscriptEntry.Received(datagram.Data, from.ToString()!, socket.LocalEndPoint!.ToString()!) { At = _transcript.Now, Actor = Name });
                happened = true;
            }
        }

        return happened;
    }

    public void Watch(Poller poller)
    {
        if (_allowance.IsUsedUp)
            return;
        foreach (var socket in _sockets)
            poller.Add((int)socket.Handle, forReading: true, forWriting: false);
    }

    public void Dispose() => _sockets.ForEach(s => s.CloseNow());

    private UdpPeer Bind(ProgramActor program, IPAddress source, int port)
    {
        _sockets.Add(program.Sandbox.Network.Within(() => Open(source, port)));
        return this;
    }

    private UdpPeer BindLoopbacks(Sandboxes.ISandbox near, int port)
    {
        _sockets.Add(near.Network.Within(() => Open(IPAddress.Loopback, port)));
        if (near.Network.Within(() => TryOpen(IPAddress.IPv6Loopback, port)) is { } second)
            _sockets.Add(second);
        return this;
    }

    // Never with SO_REUSEADDR: another socket could take over the port then (measured).
    private static Socket Open(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.BindWhenFree(new IPEndPoint(address, port));
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new Sandboxes.GraderFaultException(Phrase.Of("fault.bind", ("address", $"UDP {address}:{port}"), ("reason", e.Message)), e);
        }
    }

    private static Socket? TryOpen(IPAddress address, int port)
    {
        try
        {
            return Open(address, port);
        }
        catch (Sandboxes.GraderFaultException)
        {
            // A machine without IPv6: programs find only the other address there, too.
            return null;
        }
    }
}
