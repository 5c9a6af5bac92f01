using System.Net;
using System.Net.Sockets;
using CliWrap;
using Grader.Os;
using Grader.Running.Actors;
using Grader.Sandboxes;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

/// <summary>What a process that is just being started takes along of the grader's.</summary>
[Platform("Linux")]
[CancelAfter(120_000)]
internal sealed class ProcessStartSpecs
{
    private const int Rounds = 300;

    [Test]
    public void A_port_is_free_once_its_socket_is_closed_whatever_starts_meanwhile()
    {
        using var starts = new Starts();
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());

        for (var round = 0; round < Rounds; round++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.BindWhenFree(address);
            socket.CloseNow();
        }

        starts.Count.ShouldBeGreaterThan(0);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void The_other_side_knows_of_the_end_of_a_connection_once_it_is_closed_whatever_starts_meanwhile(bool reset)
    {
        using var starts = new Starts();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        for (var round = 0; round < Rounds; round++)
        {
            var ours = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            ours.Connect(listener.LocalEndpoint);
            using var stream = new TcpStream("peer", ours, StreamState.Connected, program: null, new Transcript(), () => true);
            using var other = listener.AcceptSocket();

            stream.Close(reset);

            other.Poll(PortBinding.Grace, SelectMode.SelectRead).ShouldBeTrue();
        }

        starts.Count.ShouldBeGreaterThan(0);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Starts processes, one after the other, until it is disposed of.</summary>
    private sealed class Starts : IDisposable
    {
        private readonly Thread _thread;
        private volatile bool _over;
        private int _count;

        public Starts()
        {
            _thread = new Thread(() =>
            {
                for (; !_over; Interlocked.Increment(ref _count))
                    new ProcessHandle(Cli.Wrap("/bin/true")).AwaitEnd();
            });
            _thread.Start();
            SpinWait.SpinUntil(() => Count > 0);
        }

        public int Count => Volatile.Read(ref _count);

        public void Dispose()
        {
            _over = true;
            _thread.Join();
        }
    }
}
