using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Texts;

namespace Grader.Running.Actors;

/// <summary>
/// The grader as a TCP server: listens near a program on the loopback addresses, and keeps connections until a step accepts them. Those beyond
/// <see cref="Limits.Connections"/> are broken off at once.
/// </summary>
internal sealed class TcpListenerPeer : IActor
{
    private const int Backlog = 16;
    private readonly List<Socket> _listeners = [];
    private readonly Queue<Socket> _arrived = new();
    private int _accepted;

    public TcpListenerPeer(string name, ISandbox near, ProgramActor? program, int port, int? receiveBuffer, bool reads)
    {
        Name = name;
        Near = near;
        Program = program;
        Port = port;
        Reads = reads;
        _listeners.Add(near.Network.Within(() => Open(IPAddress.Loopback, port, receiveBuffer)));
        if (near.Network.Within(() => TryOpen(port, receiveBuffer)) is { } second)
            _listeners.Add(second);
    }

    public string Name { get; }

    public ISandbox Near { get; }

    /// <summary>The program whose connections are expected; known once it runs.</summary>
    public ProgramActor? Program { get; set; }

    public int Port { get; }

    /// <summary>Whether accepted connections are read as data comes.</summary>
    public bool Reads { get; }

    /// <summary>Connections that no step has taken yet.</summary>
    public int Waiting => _arrived.Count;

    public bool HasMoreToDo => false;

    /// <summary>The oldest connection that no step has taken; only when <see cref="Waiting"/> is above 0.</summary>
    public Socket Take() => _arrived.Dequeue();

    public bool Pump()
    {
        var happened = false;
        foreach (var listener in _listeners)
        {
            for (var taken = 0; taken < Limits.AtOnce && listener.Poll(0, SelectMode.SelectRead); taken++)
            {
                happened = true;
                var connection = listener.Accept();
                // Without a linger time nothing of those that are one too many stays in the kernel either.
                if (_accepted < Limits.Connections)
                    _arrived.Enqueue(connection);
                else
                    connection.BreakOff();
                _accepted++;
            }
        }

        return happened;
    }

    public void Watch(Poller poller)
    {
        foreach (var listener in _listeners)
            poller.Add((int)listener.Handle, forReading: true, forWriting: false);
    }

    public void Dispose()
    {
        foreach (var socket in _listeners.Concat(_arrived))
            socket.CloseNow();
    }

    private static Socket Open(IPAddress address, int port, int? receiveBuffer)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Accepted sockets inherit it, and the window is offered from the first segment on (tcp(7)).
            if (receiveBuffer is { } bytes)
                socket.ReceiveBufferSize = bytes;
            socket.BindWhenFree(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new GraderFaultException(Phrase.Of("fault.bind", ("address", $"TCP {address}:{port}"), ("reason", e.Message)), e);
        }
    }

    private static Socket? TryOpen(int port, int? receiveBuffer)
    {
        try
        {
            return Open(IPAddress.IPv6Loopback, port, receiveBuffer);
        }
        catch (GraderFaultException)
        {
            // A machine without IPv6: programs find only the other address there, too.
            return null;
        }
    }
}
