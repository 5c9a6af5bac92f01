using System.Net;
using System.Net.Sockets;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>Checks on the machine's own ports.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class ProcessKindSpecs
{
    private const string Echo = """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        - expect: { at: client, silence: true }
        """;

    [Test]
    public void A_server_is_checked_there()
    {
        using var port = Ports.Reserve();

        Stage(port).Run(Echo, "server udp_echo.py").ShouldPass();
    }

    [Test]
    public void A_port_that_is_held_is_told_with_its_holder_and_costs_nothing()
    {
        using var port = Ports.Reserve();
        using var holder = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        holder.Bind(new IPEndPoint(IPAddress.Loopback, port.Number));

        Stage(port).Run(Echo, "server udp_echo.py").ShouldBeFaulted("machine.port-held")
            .Having("endpoint", $"udp/{port.Number}")
            .Parameters["holder"].ShouldContain($"({Environment.ProcessId})");
    }

    [Test]
    public void So_is_one_that_the_grader_itself_would_listen_on()
    {
        using var port = Ports.Reserve();
        using var holder = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        holder.Bind(new IPEndPoint(IPAddress.Loopback, port.Number));
        holder.Listen();

        Stage(port).Run($"- listen: {{ as: peer, on: tcp/{port.Number}, near: server }}\n{Echo}", "server udp_echo.py").ShouldBeFaulted("machine.port-held")
            .Having("endpoint", $"tcp/{port.Number}");
    }

    [Test]
    public void A_daemon_of_one_check_does_not_hold_the_port_of_the_next()
    {
        using var port = Ports.Reserve();

        Stage(port).Run("- run: { program: server, until: started }\n- expect: { of: server, exits: 0, prints: listo }", "server leaves_daemon.py how=goes").ShouldPass();
        Stage(port).Run(Echo, "server udp_echo.py").ShouldPass();
    }

    [TestCase("udp_dies.py how=error", "proc.crashed")]
    [TestCase("start.py how=exits", "proc.exited-early")]
    [TestCase("start.py how=pauses", "proc.not-listening")]
    [TestCase("udp_wait.py how=select", null)]
    [TestCase("udp_wait.py how=asyncio", null)]
    [TestCase("udp_wait.py how=processes", null)]
    [TestCase("udp_answer.py how=twice", "udp.extra-datagram")]
    [TestCase("udp_answer.py how=silent", "udp.no-reply")]
    [TestCase("udp_echo.py after=1", null)]
    public void Verdicts_are_the_same_in_every_kind(string server, string? code)
    {
        using var port = Ports.Reserve();
        foreach (var stage in (Play[])[Stage(port), TestSandboxes.Default])
        {
            var outcome = stage.Run(Echo, $"server {server}");
            if (code is null)
                outcome.ShouldPass();
            else
                outcome.ShouldFail(code);
        }
    }

    private static Play Stage(Ports port) => new() { Kind = TestSandboxes.Process, Port = port.Number };
}
