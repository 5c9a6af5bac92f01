using System.Buffers.Binary;

namespace Grader.Os.Proc;

/// <summary>The descriptors that a sleeping poll, select or epoll watches for reading, read from the memory of its process (proc(5)).</summary>
internal static class WatchedDescriptors
{
    private const int Most = 1024;

    /// <summary>From the array of <c>struct pollfd</c> (8 bytes each, the descriptor first).</summary>
    public static IReadOnlyList<int> OfPoll(int process, ulong array, ulong count) =>
        count is 0 or > Most || Memory(process, array, (int)count * 8) is not { } bytes
            ? []
            : [.. Enumerable.Range(0, (int)count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i * 8))).Where(d => d >= 0)];

    /// <summary>From the set of descriptors to read: one bit each.</summary>
    public static IReadOnlyList<int> OfSelect(int process, ulong set, ulong highest) =>
        set == 0 || highest is 0 or > Most || Memory(process, set, ((int)highest + 7) / 8) is not { } bytes
            ? []
            : [.. Enumerable.Range(0, (int)highest).Where(d => (bytes[d / 8] >> (d % 8) & 1) != 0)];

    /// <summary>From the lines <c>tfd: N</c> of the epoll descriptor's <c>fdinfo</c>.</summary>
    public static IReadOnlyList<int> OfEpoll(int process, int descriptor) =>
        [.. (ProcFile.TryRead($"/proc/{process}/fdinfo/{descriptor}") ?? "")
            .Split('\n')
            .Where(l => l.StartsWith("tfd:", StringComparison.Ordinal))
            .Select(l => int.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]))];

    private static byte[]? Memory(int process, ulong address, int length)
    {
        try
        {
            using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            memory.Seek((long)address, SeekOrigin.Begin);
            var bytes = new byte[length];
            memory.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The process is gone or has changed its memory meanwhile; nothing is known then.
            return null;
        }
    }
}
