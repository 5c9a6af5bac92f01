using Grader.Os.Proc;

namespace Grader.Os;

/// <summary>The grader's own open files.</summary>
internal static class Descriptors
{
    private const int StandardStreams = 3;

    /// <summary>
    /// Keeps every open file but the standard streams from programs started later, also those that the grader inherited (fcntl(2),
    /// FD_CLOEXEC). Linux only: elsewhere they cannot be listed.
    /// </summary>
    public static unsafe void CloseOnExec()
    {
        const uint closeOnExec = 0x5451; // FIOCLEX, ioctl_tty(2)
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var descriptor in ProcFile.Numbers("/proc/self/fd").Where(d => d >= StandardStreams))
            _ = Libc.Ioctl(descriptor, closeOnExec, null);
    }
}
