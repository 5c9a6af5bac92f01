using Microsoft.Win32.SafeHandles;

namespace Grader.Os;

/// <summary>Opens files that somebody else may have put there, as an attack or by accident.</summary>
internal static class RegularFile
{
    private const int NoFollowLinux = 0x20000;
    private const int NoFollowMac = 0x100;

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
