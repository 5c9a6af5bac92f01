using System.Globalization;
using System.Net;
using Grader.Specs;

namespace Grader.Os.Proc;

/// <summary>The sockets of a network stack, as the kernel lists them (proc(5), <c>/proc/net</c>).</summary>
internal static class SocketTable
{
    private static readonly (string File, Transport Transport)[] Files =
    [
        ("udp", Transport.Udp),
        ("udp6", Transport.Udp),
        ("tcp", Transport.Tcp),
        ("tcp6", Transport.Tcp),
    ];

    /// <summary>The rows under a folder such as <c>/proc/1234/net</c>.</summary>
    /// <param name="only">Read only the tables of this transport; both when null.</param>
    public static IReadOnlyList<SocketRow> Read(string folder, Transport? only = null) =>
        [.. Files
            .Where(f => only is null || f.Transport == only)
            .SelectMany(f => Parse(ProcFile.TryRead($"{folder}/{f.File}") ?? "", f.Transport))];

    /// <summary>The rows of one table's text; lines that are not rows are left out.</summary>
    public static IEnumerable<SocketRow> Parse(string text, Transport transport)
    {
        foreach (var line in text.Split('\n').Skip(1))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 10 || ParseAddress(words[1]) is not { } local || ParseAddress(words[2]) is not { } remote)
                continue;
            var queues = words[4].Split(':');
            if (queues.Length != 2 || !long.TryParse(queues[0], NumberStyles.HexNumber, null, out var unsent) || !long.TryParse(queues[1], NumberStyles.HexNumber, null, out var unread) || !long.TryParse(words[9], out var inode))
                continue;
            // State 0A is LISTEN. A UDP socket that was not connected shows 07 (CLOSE): it listens to everybody.
            var listening = words[3] == (transport == Transport.Tcp ? "0A" : "07");
            yield return new SocketRow(transport, local, remote, listening, unsent, unread, inode);
        }
    }

    // The address is in 32-bit words of the machine's own byte order, the port in plain hexadecimal.
    private static IPEndPoint? ParseAddress(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || parts[0].Length is not (8 or 32) || !ushort.TryParse(parts[1], NumberStyles.HexNumber, null, out var port))
            return null;
        var bytes = new byte[parts[0].Length / 2];
        for (var word = 0; word < bytes.Length; word += 4)
        {
            if (!uint.TryParse(parts[0].AsSpan(word * 2, 8), NumberStyles.HexNumber, null, out var value))
                return null;
            BitConverter.TryWriteBytes(bytes.AsSpan(word), value);
        }

        return new IPEndPoint(new IPAddress(bytes), port);
    }
}
