using System.Net;
using System.Net.Sockets;
using Grader.Running.Actors;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>The grader's end of a connection, without a program.</summary>
[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class ConnectionSpecs
{
    [Test]
    public void A_connection_that_nobody_takes_is_refused()
    {
        // Bound and not listening: nobody else can take the port meanwhile.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        Should.Throw<SocketException>(() => socket.Connect(nobody.LocalEndPoint!));
        using var stream = new TcpStream("client", socket, StreamState.Connecting, null, new Transcript(), () => true);

        while (stream.State == StreamState.Connecting && !TestContext.CurrentContext.CancellationToken.IsCancellationRequested)
            stream.Pump();

        stream.State.ShouldBe(StreamState.Refused);
        stream.Remote.ShouldBeNull();
    }
}
