using System.Net;
using System.Net.Sockets;
using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Sandboxes;
using Grader.Specs.Steps;
using Grader.Texts;

namespace Grader.Running.Verbs;

/// <summary><c>send</c>: from a connection, from a UDP server to whom it heard last, or from a UDP client, which comes on with its first datagram.</summary>
internal static class SendVerb
{
    // Milliseconds: a longer gap between two looks is one in which the grader was kept from running (DisturbanceWatch).
    private const int LongestLook = 100;

    public static Finding? Run(Scene scene, SendStep step)
    {
        var data = scene.Scope.Bytes(step.Data);
        if (scene.TryActor<TcpStream>(step.From) is { } stream)
            return SendOnStream(scene, step, stream, data);
        if (scene.TryActor<UdpPeer>(step.From) is { IsServer: true } server)
            return Reply(scene, step, server, data);
        return SendDatagram(scene, step, data);
    }

    private static Finding? SendOnStream(Scene scene, SendStep step, TcpStream stream, byte[] data)
    {
        var framing = Framing.Of(step.Framing is null ? "" : scene.Scope.Text(step.Framing));
        var framed = framing.Frame(data);
        var size = step.Segment ?? Math.Max(1, framed.Length);
        stream.Send(framed.Chunk(size).Select((piece, i) => new Piece(piece, i == 0 ? 0 : step.Pause)));
        // A program that does not read what it is sent stops the flow for good, which is told by what is expected next.
        Waiter.Until(scene, Patience.Answer, () => stream.OutboxEmpty);
        if (framing.EndsStream)
            stream.Shutdown();
        return null;
    }

    private static Finding? Reply(Scene scene, SendStep step, UdpPeer server, byte[] data)
    {
        Delay(scene, step.Pause);
        server.Send(data, server.LastHeard ?? throw new GraderFaultException(Phrase.Of("fault.spec.answers_first", ("name", server.Name))));
        return null;
    }

    private static Finding? SendDatagram(Scene scene, SendStep step, byte[] data)
    {
        var client = scene.TryActor<UdpPeer>(step.From);
        var program = scene.Actor<ProgramActor>(step.To ?? client?.Program?.Name ?? scene.Programs.First().Name);
        var endpoint = scene.Task.Exercise.Programs[program.Role].Listens!;
        if (Reaching.Find(scene, program, endpoint, out var address) is { } unreachable)
            return unreachable;
        if (client is null || client.Program != program)
        {
            client = UdpPeer.Client(step.From, program, endpoint.Port, Source(scene, step.Ip, address), scene.Transcript);
            scene.Add(client);
        }

        Delay(scene, step.Pause);
        client.Send(data, new IPEndPoint(address, endpoint.Port));
        return null;
    }

    // A program on ::1 alone is reached from ::1 alone.
    private static IPAddress Source(Scene scene, string? ip, IPAddress to) =>
        to.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Parse(scene.Scope.Text(ip ?? "127.0.0.1"));

    // The pause is what is checked: a program that gives up meanwhile is told by what is expected next.
    private static void Delay(Scene scene, int milliseconds)
    {
        var until = scene.Transcript.Now + TimeSpan.FromMilliseconds(milliseconds);
        while (scene.Transcript.Now < until)
        {
            scene.Pump();
            scene.Pause(Math.Clamp((int)(until - scene.Transcript.Now).TotalMilliseconds, 1, LongestLook));
        }
    }
}
