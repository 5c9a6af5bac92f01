using System.Net;
using System.Net.Sockets;
using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Expecting;
using Grader.Running.Programs;
using Grader.Sandboxes;
using Grader.Specs.Steps;
using Grader.Texts;

namespace Grader.Running.Verbs;

/// <summary><c>connect</c>: a TCP connection to a program, awaited unless it may stay pending.</summary>
internal static class ConnectVerb
{
    public static Finding? Run(Scene scene, ConnectStep step)
    {
        var program = scene.Actor<ProgramActor>(step.To);
        var endpoint = scene.Task.Exercise.Programs[program.Role].Listens!;
        if (Reaching.Find(scene, program, endpoint, out var address) is { } unreachable)
            return unreachable;
        var (socket, state) = program.Sandbox.Network.Within(() => Begin(Source(scene.Scope.Text(step.Ip), address), new IPEndPoint(address, endpoint.Port)));
        var stream = new TcpStream(step.As, socket, state, program, scene.Transcript, () => Rests(program)) { Reads = step.Reads };
        scene.Add(stream);
        return step.Wait ? ExpectVerb.Judge(scene, new Specs.Expectations.Expectation.Connected(step.As)) : null;
    }

    /// <summary>Whether the program sleeps at the moment, as far as one look tells.</summary>
    internal static bool Rests(ProgramActor? program)
    {
        if (program is null)
            return true;
        program.Look();
        return program.Wait.Rest != Rest.None;
    }

    // A program on ::1 alone is reached from ::1 alone.
    private static IPEndPoint Source(string ip, IPAddress to) =>
        new(to.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Parse(ip), 0);

    private static (Socket Socket, StreamState State) Begin(IPEndPoint from, IPEndPoint to)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(from);
            socket.Blocking = false;
            socket.Connect(to);
            return (socket, StreamState.Connected);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            return (socket, StreamState.Connecting);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused)
        {
            return (socket, StreamState.Refused);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new GraderFaultException(Phrase.Of("fault.connect", ("from", from), ("to", to), ("reason", e.Message)), e);
        }
    }
}
