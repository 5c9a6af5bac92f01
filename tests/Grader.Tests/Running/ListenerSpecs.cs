using System.Net;
using System.Net.Sockets;
using Grader.Os.Proc;
using Grader.Running.Actors;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>Connections of a program's to the grader: <c>listen</c>, <c>accept</c>, and what is expected of the client then.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(300_000)]
internal sealed class ListenerSpecs
{
    [TestCase("plain")]
    [TestCase("pieces")]
    public void A_clients_connection_is_accepted_and_answered(string how) => Play.Check(
        """
        - listen: { as: peer, on: tcp/3500, near: client }
        - run: client
        - accept: { at: peer, as: conn }
        - expect: { at: conn, data: buenas }
        - expect: { at: conn, ended: gracefully }
        - send: { from: conn, data: "qué tal", segment: 1 }
        - close: conn
        - expect: { of: client, prints: "qué tal", exits: 0, no-error: true }
        """,
        $"client tcp_client.py text=buenas how={how}").ShouldPass();

    [Test]
    [NonParallelizable]
    public void A_client_that_connects_without_end_does_not_hold_the_grader()
    {
        var before = Sockets();

        Play.Check(
            """
            - listen: { as: peer, on: tcp/3500, near: client }
            - run: client
            - accept: { at: peer, as: conn }
            - expect: { of: client, running: true }
            """,
            "client tcp_knocks.py how=resets").ShouldPass();

        Sockets().ShouldBeLessThanOrEqualTo(before);

        static int Sockets() => ProcFile.Numbers("/proc/self/fd").Count(number => ProcFile.TryReadLink($"/proc/self/fd/{number}")?.StartsWith("socket:", StringComparison.Ordinal) == true);
    }

    [Test]
    public void A_listener_keeps_connections_up_to_a_bound()
    {
        using var sandbox = TestSandboxes.Default.Kind.Open(new SandboxRequest(NetworkSpec.Default, Capture: false, ResourceLimits.ForPrograms));
        using var port = TestSandboxes.Default.Kind.SharesPorts ? Ports.Reserve() : null;
        using var peer = new TcpListenerPeer("peer", sandbox, program: null, port?.Number ?? 3500, receiveBuffer: null, reads: true);

        for (var i = 0; i < Limits.Connections + 50; i++)
        {
            using var client = sandbox.Network.Within(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
            client.Connect(IPAddress.Loopback, peer.Port);
            peer.Pump();
        }

        peer.Waiting.ShouldBe(Limits.Connections);
    }

    [Test]
    public void A_client_on_the_other_loopback_is_accepted_there() => Play.Check(
        """
        - listen: { as: peer, on: tcp/3500, near: client }
        - run: client
        - accept: { at: peer, as: conn }
        - expect: { at: conn, data: hola }
        """,
        "client tcp_client.py host=::1").ShouldPass();

    [TestCase("tcp_client.py how=silent", "tcp.no-connection")]
    [TestCase("tcp_client.py how=elsewhere", "tcp.connected-elsewhere")]
    [TestCase("tcp_client.py how=udp", "tcp.connected-elsewhere")]
    [TestCase("prints.py", "proc.ended")]
    public void A_client_that_does_not_connect_is_told_by_what_it_does(string client, string code) => Play.Check(
        """
        - listen: { as: peer, on: tcp/3500, near: client }
        - run: client
        - accept: { at: peer, as: conn }
        """,
        $"client {client}").ShouldFail(code);

    [TestCase("pieces", null)]
    [TestCase("plain", "tcp.one-segment")]
    public void A_clients_segments_are_counted_on_the_wire(string how, string? code)
    {
        var outcome = Play.Check(
            """
            - listen: { as: peer, on: tcp/3500, near: client }
            - run: client
            - accept: { at: peer, as: conn }
            - expect: { at: conn, data: buenas }
            - expect: { at: conn, segments: 2 }
            """,
            $"client tcp_client.py text=buenas how={how}");

        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [TestCase("sendall", null)]
    [TestCase("send", "tcp.short-send")]
    public void An_interrupted_send_comes_back_short_and_tells_who_goes_on(string how, string? code)
    {
        var outcome = Play.Check(
            """
            network: { send-buffer: 16384, receive-buffer: 16384 }
            steps:
              - listen: { as: peer, on: tcp/3500, near: client, receive-buffer: 4096, reads: false }
              - run: client
              - accept: { at: peer, as: conn }
              - interrupt: client
              - read: conn
              - expect: { at: conn, data: { repeat: x, times: 2000000 } }
            """,
            $"client tcp_client.py how={how}");

        if (code is null)
            outcome.ShouldPass();
        else
            outcome.ShouldFail(code);
    }

    [Test]
    public void A_program_that_never_blocks_needs_no_interruption() => Play.Check(
        """
        - listen: { as: peer, on: tcp/3500, near: client }
        - run: client
        - accept: { at: peer, as: conn }
        - interrupt: client
        - expect: { at: conn, data: hola }
        """,
        "client tcp_client.py").ShouldPass();
}
