using System.Net;
using System.Net.Sockets;
using Grader.Sandboxes;
using Grader.Sandboxes.Namespaces;
using Grader.Specs;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What the kinds that isolate keep from a program, and programs from each other.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[TestFixture("bubblewrap")]
[TestFixture("plain")]
[TestFixture("container")]
[Parallelizable(ParallelScope.All)]
internal sealed class NamespaceSpecs(string kind)
{
    private ISandboxKind Kind => TestSandboxes.Named(kind);

    [Test]
    public void Two_programs_have_the_same_port_at_once()
    {
        using var first = new Started(Kind, "udp_echo.py", "port=3500");
        using var second = new Started(Kind, "udp_echo.py", "port=3500");

        first.Until(() => Listens(first));
        second.Until(() => Listens(second));

        static bool Listens(Started program) => program.Sandbox.Network.Sockets(Transport.Udp).Any(row => row.Local.Port == 3500);
    }

    [Test]
    public void A_network_has_a_loopback_of_its_own_and_nothing_else()
    {
        using var program = new Started(Kind, "looks_around.py");
        program.ExitCode.ShouldBe(0, program.Output);
        program.Fact("interfaces").ShouldBe("['lo']");

        var reached = program.Sandbox.Network.Within(() =>
        {
            using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
            server.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 3500));
            using var client = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
            return client.SendTo("x"u8.ToArray(), server.LocalEndPoint!);
        });
        reached.ShouldBe(1);
        var away = Should.Throw<SocketException>(() => program.Sandbox.Network.Within(() =>
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            return client.SendTo("x"u8.ToArray(), new IPEndPoint(IPAddress.Parse("192.0.2.1"), 53));
        }));
        away.SocketErrorCode.ShouldBe(SocketError.NetworkUnreachable);
    }

    [Test]
    public void A_program_has_a_tmp_of_its_own_each_time()
    {
        var kind = Kind;
        using var first = new Started(kind, "oversteps.py");
        first.ExitCode.ShouldBe(0, first.Output);
        using var second = new Started(kind, "looks_around.py");
        second.ExitCode.ShouldBe(0, second.Output);

        second.Fact("tmp").ShouldBe("[]");
    }

    [Test]
    public void A_program_sees_the_same_few_variables_everywhere()
    {
        using var program = new Started(Kind, "looks_around.py");
        program.ExitCode.ShouldBe(0, program.Output);

        program.Fact("environment").ShouldNotContain("GRADER");
        program.Fact("environment").ShouldStartWith("['DOTNET_CLI_TELEMETRY_OPTOUT', 'DOTNET_EnableDiagnostics', 'DOTNET_NOLOGO', 'HOME', 'LANG', 'MSBUILDDISABLENODEREUSE', 'PATH'");
    }

    [Test]
    public void A_program_may_change_its_own_folder_only()
    {
        using var program = new Started(Kind, "oversteps.py");
        program.ExitCode.ShouldBe(0, program.Output);

        program.Fact("etc").ShouldBe("False");
        program.Fact("usr").ShouldBe("False");
        program.Fact("dev").ShouldBe("False");
        program.Fact("own").ShouldBe("True True");
    }

    [Test]
    public void A_program_sees_no_other_processes_and_none_of_the_graders_environment()
    {
        using var neighbour = new Started(Kind, "/bin/sh", "-c", "SECRETO=1 sleep 1000");
        using var program = new Started(Kind, "looks_around.py");
        program.ExitCode.ShouldBe(0, program.Output);
        // Its own, and at most three of the sandbox.
        int.Parse(program.Fact("processes")).ShouldBeLessThanOrEqualTo(4);

        using var second = new Started(Kind, "oversteps.py");
        second.ExitCode.ShouldBe(0, second.Output);
        second.Fact("secret").ShouldBe("False");
    }

    [Test]
    public void Forking_without_end_meets_a_limit_of_its_own()
    {
        using var neighbour = new Started(Kind, "/bin/sh", "-c", "read -r line; sh -c 'echo vivo'");
        using var program = new Started(Kind, "forks.py");

        // All sandboxes of an ordinary user are one user's to the kernel, so there each is held to its number by ending it.
        program.ExitCode.ShouldBe(UserNamespace.IsWithin ? 137 : 0, program.Output);
        if (!UserNamespace.IsWithin)
            program.UntilPrints("límite 11");
        neighbour.Process.Terminal.Type("\n"u8);
        neighbour.ExitCode.ShouldBe(0, neighbour.Output);
    }

    [Test]
    public void Killing_everything_is_killing_itself()
    {
        using var neighbour = new Started(Kind, "/bin/sh", "-c", "read -r line");
        using var program = new Started(Kind, "/bin/sh", "-c", "kill -9 -1; echo sigo");

        program.ExitCode.ShouldBeOneOf(0, 137);
        neighbour.Process.ExitCode.ShouldBeNull();
    }

    [Test]
    public void Small_buffers_are_those_of_one_sandbox()
    {
        using var small = Kind.Open(new SandboxRequest(new NetworkSpec(8192, 8192), Capture: false, ResourceLimits.ForPrograms));
        using var ordinary = Kind.Open(new SandboxRequest(NetworkSpec.Default, Capture: false, ResourceLimits.ForPrograms));

        Buffer(small).ShouldBe(8192);
        Buffer(ordinary).ShouldBeGreaterThan(8192);

        static int Buffer(ISandbox sandbox) => sandbox.Network.Within(() =>
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            return socket.SendBufferSize;
        });
    }

    [Test]
    public void The_wire_is_captured_when_asked_for()
    {
        using var sandbox = Kind.Open(new SandboxRequest(NetworkSpec.Default, Capture: true, ResourceLimits.ForPrograms));
        sandbox.Network.Within(() =>
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            return client.SendTo("hola"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, 3500));
        });

        sandbox.Tap!.Read().Select(frame => System.Text.Encoding.ASCII.GetString(frame.Bytes.Span)).ShouldContain(frame => frame.EndsWith("hola", StringComparison.Ordinal));
    }
}
