using System.Net.Sockets;
using ReferenceImpl;
using Tcp = ReferenceImpl.Tcp;
using Udp = ReferenceImpl.Udp;

var programs = new Dictionary<string, Func<string[], int>>
{
    ["1.1 client"] = Udp.EchoClient.Run,
    ["1.2 server"] = _ => Udp.EchoServer.Run(),
    ["1.3 client"] = Udp.EchoClient.Run,
    ["1.3 server"] = _ => Udp.EchoServer.Run(),
    ["1.5.1 client"] = Udp.PatientClient.Run,
    ["1.5.2 client"] = Udp.EchoClient.Run,
    ["1.5.2 server"] = _ => Udp.FilteringServer.Run(),
    ["1.5.3 client"] = Udp.EchoClient.Run,
    ["1.5.3 server"] = _ => Udp.SmallBufferServer.Run(),
    ["1.5.4 client"] = _ => Udp.ChatClient.Run(),
    ["1.5.4 server"] = _ => Udp.ChatServer.Run(),
    ["1.5.5 client"] = Udp.EchoClient.Run,
    ["1.5.5 server"] = _ => Udp.QuitServer.Run(),
    ["1.5.6 client"] = Udp.EchoClient.Run,
    ["1.5.6 server"] = _ => Udp.ExecServer.Run(),
    ["2.1 client"] = Tcp.EchoClient.Run,
    ["2.2 server"] = _ => Tcp.EchoServer.Run(),
    ["2.3 client"] = Tcp.EchoClient.Run,
    ["2.3 server"] = _ => Tcp.EchoServer.Run(),
    ["2.5.1 client"] = Tcp.EchoClient.Run,
    ["2.5.1 server"] = _ => Tcp.ShortQueueServer.Run(),
    ["2.5.2 client"] = Tcp.PiecewiseClient.Run,
    ["2.5.3 client"] = Tcp.PiecewiseClient.Run,
    ["2.5.3 server"] = _ => Tcp.StreamServer.Run(),
    ["2.5.4 client"] = Tcp.TransferClient.Run,
    ["2.5.4 server"] = _ => Tcp.TransferServer.Run(),
};

if (args is not [var exercise, var role, .. var rest] || !programs.TryGetValue($"{exercise} {role}", out var run))
{
    Console.Error.WriteLine("Uso: reference <ejercicio> <client|server> [argumentos]");
    foreach (var name in programs.Keys)
        Console.Error.WriteLine($"  reference {name}");
    return ExitCode.Usage;
}

try
{
    return run(rest);
}
catch (SocketException error)
{
    // What a program could not mend by itself (nobody listening, port taken) ends it with a sentence, not with a stack trace.
    Console.Error.WriteLine($"Error de red ({error.SocketErrorCode}): {error.Message}");
    return ExitCode.Failure;
}
