using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace ReferenceImpl.Udp;

/// <summary>
/// 1.5.6: <c>EXEC command</c> runs the command and answers its exit status; every other message is echoed. Whoever can reach
/// the port can run anything as this user, without so much as a password: a lesson on protocols, not a thing to leave running.
/// </summary>
internal static class ExecServer
{
    private const int BufferSize = 1024;
    private const string Verb = "EXEC ";

    public static int Run()
    {
        using var socket = UdpPort.Open();
        var buffer = new byte[BufferSize];
        while (true)
        {
            EndPoint sender = UdpPort.Anyone;
            var length = socket.ReceiveFrom(buffer, ref sender);
            Console.WriteLine($"Conexion desde: {sender}");
            var message = Encoding.UTF8.GetString(buffer, 0, length);
            if (message.StartsWith(Verb, StringComparison.Ordinal))
                UdpPort.Reply(socket, Encoding.UTF8.GetBytes($"{Execute(message[Verb.Length..])}"), sender);
            else if (length > 0)
                UdpPort.Reply(socket, buffer.AsSpan(0, length), sender);
        }
    }

    /// <summary>As system(3) does it: by way of the shell, waiting for the end. Its 127 for "no such command" is ours as well.</summary>
    private static int Execute(string command)
    {
        const int notFound = 127;
        try
        {
            using var shell = Process.Start("/bin/sh", ["-c", command]);
            // Meanwhile nobody else is served, as with os.system(): the price of a server that does one thing at a time.
            shell.WaitForExit();
            Console.WriteLine($"'{command}' terminó con estado {shell.ExitCode}");
            return shell.ExitCode;
        }
        catch (Win32Exception error)
        {
            Console.Error.WriteLine($"No se pudo ejecutar /bin/sh: {error.Message}");
            return notFound;
        }
    }
}
