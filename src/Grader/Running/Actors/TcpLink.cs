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
    private readonly Func<IPAddress?> _serverAddress;
    private readonly Endpoint _endpoint;
    private readonly LinkFaults _faults;
    private readonly Transcript _transcript;
    private readonly TcpListenerPeer _front;
    private readonly List<Cable> _cables = [];

    /// <param name="serverAddress">Where the server listens in its own stack; null while it does not.</param>
    public TcpLink(string name, ISandbox client, ISandbox server, Func<IPAddress?> serverAddress, Endpoint endpoint, LinkFaults faults, Transcript transcript)
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

    public IPEndPoint? Client { get; private set; }

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
        {
            happened |= cable.Forth.Pump();
            // Telling one direction of a reset is all that the kernel does; to the other it would look like an end (socket(7), SO_ERROR).
            happened |= !cable.Forth.Broken && cable.Back.Pump();
            if (cable.Forth.Broken || cable.Back.Broken)
                cable.BreakOff();
        }

        _cables.RemoveAll(c => c.IsBrokenOff);
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
            cable.Client.Dispose();
            cable.Server.Dispose();
        }
    }

    private void Join(Socket client)
    {
        var from = (IPEndPoint)client.RemoteEndPoint!;
        Client = from;
        var address = _serverAddress() ?? IPAddress.Loopback;
        var server = _serverNetwork.Within(() => Connect(from, new IPEndPoint(address, _endpoint.Port)));
        if (server is null)
        {
            // The server's kernel refused, so the client must see a refusal too; RST is the closest once the connection is accepted.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Dispose();
            return;
        }

        _transcript.Add(new TranscriptEntry.Connected(from.ToString(), server.RemoteEndPoint!.ToString()!) { At = _transcript.Now, Actor = Name });
        client.Blocking = server.Blocking = false;
        client.NoDelay = server.NoDelay = true;
        _cables.Add(new Cable(client, server, new TcpCarrier(client, server, _faults, Name, _transcript), new TcpCarrier(server, client, _faults, Name, _transcript)));
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

    private sealed record Cable(Socket Client, Socket Server, TcpCarrier Forth, TcpCarrier Back)
    {
        public bool IsBrokenOff { get; private set; }

        /// <summary>One end is gone by RST: the other must see the same.</summary>
        public void BreakOff()
        {
            IsBrokenOff = true;
            foreach (var end in (Socket[])[Client, Server])
            {
                end.LingerState = new LingerOption(enable: true, seconds: 0);
                end.Dispose();
            }
        }
    }
}
