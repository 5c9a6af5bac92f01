using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Transcripts;

namespace Grader.Running.Actors;

/// <summary>A cable for TCP: accepts in the client's stack, connects in the server's from the client's own port, and carries both directions.</summary>
internal sealed class TcpLink : ILink
{
    private readonly INetwork _serverNetwork;
    private readonly Func<AddressFamily, IPAddress?> _serverAddress;
    private readonly Endpoint _endpoint;
    private readonly LinkFaults _faults;
    private readonly Transcript _transcript;
    private readonly TcpListenerPeer _front;
    private readonly List<Cable> _cables = [];

    /// <param name="serverAddress">Where the server listens in its own stack, best in the family given; null while it does not.</param>
    public TcpLink(string name, ISandbox client, ISandbox server, Func<AddressFamily, IPAddress?> serverAddress, Endpoint endpoint, LinkFaults faults, Transcript transcript)
    {
        Name = name;
        _serverNetwork = server.Network;
        _serverAddress = serverAddress;
        _endpoint = endpoint;
        _faults = faults;
        _transcript = transcript;
        _front = new TcpListenerPeer(name, client, program: null, endpoint.Port, receiveBuffer: null, reads: true);
    }

    public string Name { get; }

    /// <summary>How many connections it has joined, ended ones among them.</summary>
    public int Connections => _cables.Count;

    public IPEndPoint? Client { get; private set; }

    /// <summary>The actor on the client's side, whose words <see cref="Received"/> are.</summary>
    public required string Speaker { get; init; }

    /// <summary>What crossed it from the client to the server, one connection after the other.</summary>
    public ReadOnlyMemory<byte> Received => _cables is [var only] ? only.Forth.Content : _cables.SelectMany(c => c.Forth.Content.ToArray()).ToArray();

    /// <summary>How many bytes of <see cref="Received"/> an expectation has taken.</summary>
    public int Taken { get; set; }

    public (long Forth, long Back) Crossed => (_cables.Sum(c => c.Forth.Carried), _cables.Sum(c => c.Back.Carried));

    public bool HasMoreToDo => _cables.Exists(c => c.Forth.HasMoreToDo || c.Back.HasMoreToDo);

    /// <summary>Whether data is held back that leaves as soon as the sender rests (<see cref="LinkFaults.Merge"/>).</summary>
    public bool HoldsBack => _cables.Exists(c => c.Forth.HoldsBack || c.Back.HoldsBack);

    /// <summary>Lets go of what <see cref="LinkFaults.Merge"/> held back: its senders rest, so nothing more will join it.</summary>
    public void Release()
    {
        foreach (var cable in _cables)
        {
            cable.Forth.Release();
            cable.Back.Release();
        }
    }

    public bool Pump()
    {
        var happened = _front.Pump();
        while (_front.Waiting > 0)
            Join(_front.Take());
        foreach (var cable in _cables)
            happened |= cable.Forth.Pump() | cable.Back.Pump();
        return happened;
    }

    public void Watch(Poller poller)
    {
        _front.Watch(poller);
        foreach (var cable in _cables)
        {
            cable.Forth.Watch(poller);
            cable.Back.Watch(poller);
        }
    }

    public void Dispose()
    {
        _front.Dispose();
        foreach (var cable in _cables)
        {
            cable.Client.CloseNow();
            cable.Server.CloseNow();
        }
    }

    private void Join(Socket client)
    {
        var from = (IPEndPoint)client.RemoteEndPoint!;
        Client = from;
        var address = _serverAddress(from.AddressFamily) ?? IPAddress.Loopback;
        var server = _serverNetwork.Within(() => Connect(from, new IPEndPoint(address, _endpoint.Port)));
        if (server is null)
        {
            // The server's kernel refused, so the client must see a refusal too; RST is the closest once the connection is accepted.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.CloseNow();
            return;
        }

        // Where the server does not know the client's family of addresses, it sees another address than the client's own.
        Client = (IPEndPoint)server.LocalEndPoint!;
        _transcript.Add(new TranscriptEntry.Connected(from.ToString(), server.RemoteEndPoint!.ToString()!) { At = _transcript.Now, Actor = Name });
        client.Blocking = server.Blocking = false;
        client.NoDelay = server.NoDelay = true;
        var forth = new TcpCarrier(client, server, _faults, Name, _transcript);
        var back = new TcpCarrier(server, client, _faults, Name, _transcript) { Reverse = forth };
        forth.Reverse = back;
        _cables.Add(new Cable(client, server, forth, back));
    }

    // Loopback completes the handshake within connect(2), as long as the backlog has room; a server that does not accept is not waited for.
    private static Socket? Connect(IPEndPoint from, IPEndPoint to)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (from.AddressFamily == to.AddressFamily)
                socket.Bind(from);
            socket.Connect(to);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private sealed record Cable(Socket Client, Socket Server, TcpCarrier Forth, TcpCarrier Back);
}
