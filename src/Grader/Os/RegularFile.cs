using Microsoft.Win32.SafeHandles;

namespace Grader.Os;

/// <summary>Opens files that somebody else may have put there, as an attack or by accident.</summary>
internal static class RegularFile
{
    private const int NoFollowLinux = 0x20000;
    private const int NoFollowMac = 0x100;

    /// <summary>Whether there is a regular file, not a link to one, a device, a named pipe or a socket. Looking opens nothing.</summary>
    public static unsafe bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var opened = new FileInfo(path).LinkTarget is null ? TryOpen(path) : null;
            return opened is not null;
        }

        // struct statx of statx(2): stx_mode is at byte 28 on every architecture.
        const int size = 256;
        const int modeOffset = 28;
        const int kindBits = 0xF000;
        const int regular = 0x8000;
        const int currentFolder = -100;
        const int noFollow = 0x100;
        const uint kindOnly = 1;
        var status = stackalloc byte[size];
        return Libc.Status(currentFolder, path, noFollow, kindOnly, status) == 0 && (*(ushort*)(status + modeOffset) & kindBits) == regular;
    }

    /// <summary>
    /// Opens a file for reading, never following a link in its place and never waiting for a FIFO's other end; null when it is not a
    /// regular file (it cannot be sought), is gone, or may not be read.
    /// </summary>
    public static FileStream? TryOpen(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return File.OpenRead(path);
            var descriptor = Libc.Open(path, Libc.OpenNonBlocking | Libc.OpenCloseOnExec | (Libc.IsMac ? NoFollowMac : NoFollowLinux));
            if (descriptor < 0)
                return null;
            var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read);
            if (stream.CanSeek)
                return stream;
            stream.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
