using System.Net;
using System.Net.Sockets;

namespace Grader.Tests.Sandboxes;

/// <summary>
/// A port of this machine that no other test takes: below those that the kernel gives to clients, and with a file of its own held locked, so
/// that test runs beside this one keep off it too.
/// </summary>
internal sealed class Ports : IDisposable
{
    private const int First = 20_000;
    private const int Count = 10_000;
    private readonly FileStream _claim;

    private Ports(int number, FileStream claim)
    {
        Number = number;
        _claim = claim;
    }

    public int Number { get; }

    public static Ports Reserve()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "grader-test-ports")).FullName;
        for (var number = First + Environment.ProcessId % Count; ; number = First + (number + 1 - First) % Count)
        {
            if (TryClaim(Path.Combine(folder, $"{number}")) is not { } claim)
                continue;
            if (IsFree(number, SocketType.Dgram, ProtocolType.Udp) && IsFree(number, SocketType.Stream, ProtocolType.Tcp))
                return new Ports(number, claim);
            claim.Dispose();
        }
    }

    public void Dispose() => _claim.Dispose();

    private static FileStream? TryClaim(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else has it.
            return null;
        }
    }

    private static bool IsFree(int number, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, number));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
