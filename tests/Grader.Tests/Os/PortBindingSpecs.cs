using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

/// <summary>Which taken ports are waited for.</summary>
[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class PortBindingSpecs
{
    [Test]
    public async Task A_port_is_waited_for_while_no_process_has_its_socket_any_more()
    {
        using var ports = Ports.Reserve();
        var at = new IPEndPoint(IPAddress.Loopback, ports.Number);
        using var holder = Process.Start(new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "Dummies", "in_flight.py"), $"{ports.Number}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        (await holder.StandardOutput.ReadLineAsync()).ShouldBe("held");
        using var socket = Datagrams();
        Should.Throw<SocketException>(() => socket.Bind(at)).SocketErrorCode.ShouldBe(SocketError.AddressAlreadyInUse);

        var bound = Task.Factory.StartNew(() => socket.BindWhenFree(at), TaskCreationOptions.LongRunning);
        await holder.StandardInput.WriteLineAsync();
        (await holder.StandardOutput.ReadLineAsync()).ShouldBe("free");
        await bound;

        socket.LocalEndPoint.ShouldBe(at);
        await holder.StandardInput.WriteLineAsync();
        await holder.WaitForExitAsync();
    }

    [Test]
    public void A_port_that_a_process_has_is_not_waited_for()
    {
        using var ports = Ports.Reserve();
        var at = new IPEndPoint(IPAddress.Loopback, ports.Number);
        using var holder = Datagrams();
        holder.Bind(at);
        using var socket = Datagrams();
        var begin = Stopwatch.GetTimestamp();

        Should.Throw<SocketException>(() => socket.BindWhenFree(at)).SocketErrorCode.ShouldBe(SocketError.AddressAlreadyInUse);

        Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(PortBinding.Grace);
    }

    private static Socket Datagrams() => new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
}
