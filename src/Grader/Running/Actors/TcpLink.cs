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
    private readonly List<Attempt> _attempts = [];

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
            Begin(_front.Take());
        foreach (var attempt in _attempts.ToList())
            happened |= Finish(attempt);
        foreach (var cable in _cables)
            happened |= cable.Forth.Pump() | cable.Back.Pump();
        return happened;
    }

    public void Watch(Poller poller)
    {
        _front.Watch(poller);
        foreach (var attempt in _attempts)
            poller.Add((int)attempt.Server.Handle, forReading: false, forWriting: true);
        foreach (var cable in _cables)
        {
            cable.Forth.Watch(poller);
            cable.Back.Watch(poller);
        }
    }

    public void Dispose()
    {
        _front.Dispose();
        foreach (var attempt in _attempts)
        {
            attempt.Client.CloseNow();
            attempt.Server.CloseNow();
        }

        foreach (var cable in _cables)
        {
            cable.Client.CloseNow();
            cable.Server.CloseNow();
        }
    }

    // A connection that waits for room in the server's queue needs no word of its own for "something can still come": its SYN counts as a byte that
    // nobody has acknowledged, and those are looked for in the kernel's tables.
    private void Begin(Socket client)
    {
        var from = (IPEndPoint)client.RemoteEndPoint!;
        Client = from;
        var to = new IPEndPoint(_serverAddress(from.AddressFamily) ?? IPAddress.Loopback, _endpoint.Port);
        var (server, result) = _serverNetwork.Within(() => Connect(from, to));
        var attempt = new Attempt(client, from, server, to);
        if (result is { } known)
            End(attempt, known);
        else
            _attempts.Add(attempt);
    }

    private bool Finish(Attempt attempt)
    {
        if (attempt.Server.TryFinishConnecting() is not { } result)
            return false;
        _attempts.Remove(attempt);
        End(attempt, result);
        return true;
    }

    private void End(Attempt attempt, SocketError result)
    {
        var (client, from, server, to) = attempt;
        if (result != SocketError.Success)
        {
            // The server's kernel refused, so the client must see a refusal too; RST is the closest once the connection is accepted.
            server.CloseNow();
            client.BreakOff();
            return;
        }

        // Where the server does not know the client's family of addresses, or its stack has no such port left, it sees another address than the client's own.
        Client = (IPEndPoint)server.LocalEndPoint!;
        _transcript.Add(new TranscriptEntry.Connected(from.ToString(), to.ToString()) { At = _transcript.Now, Actor = Name });
        client.Blocking = false;
        client.NoDelay = server.NoDelay = true;
        var forth = new TcpCarrier(client, server, _faults, Name, _transcript) { Sender = from.ToString(), Receiver = to.ToString() };
        var back = new TcpCarrier(server, client, _faults, Name, _transcript) { Sender = to.ToString(), Receiver = from.ToString(), Reverse = forth };
        forth.Reverse = back;
        _cables.Add(new Cable(client, server, forth, back));
    }

    private static (Socket Server, SocketError? Result) Connect(IPEndPoint from, IPEndPoint to)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (from.AddressFamily == to.AddressFamily)
                Bind(socket, from);
        }
        catch (SocketException e)
        {
            return (socket, e.SocketErrorCode);
        }

        return (socket, socket.BeginConnecting(to));
    }

    // A program of the server's stack may have the port that is the client's in its own; then the client has another port there.
    private static void Bind(Socket socket, IPEndPoint client)
    {
        try
        {
            socket.Bind(client);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            socket.Bind(new IPEndPoint(client.Address, 0));
        }
    }

    private sealed record Cable(Socket Client, Socket Server, TcpCarrier Forth, TcpCarrier Back);

    /// <summary>A client's connection for which the server's stack has not answered yet.</summary>
    private sealed record Attempt(Socket Client, IPEndPoint From, Socket Server, IPEndPoint To);
}
