namespace Grader.Os.Proc;

/// <summary>Whether a program limited its blocking receives (SO_RCVTIMEO, socket(7)): read from a duplicate of its socket, without touching it.</summary>
internal static unsafe class SocketTimeout
{
    // Both numbers are the same on every architecture (pidfd_open(2), pidfd_getfd(2)).
    private const nint PidfdOpen = 434;
    private const nint PidfdGetfd = 438;
    private const int SolSocket = 1;
    private const int ReceiveTimeout = 20;

    /// <summary>True when the socket has a limit. False when it has none or cannot be asked (older kernels, no permission).</summary>
    public static bool IsSet(int process, int descriptor)
    {
        var handle = (int)Libc.SystemCall(PidfdOpen, process, 0, 0);
        if (handle < 0)
            return false;
        var copy = (int)Libc.SystemCall(PidfdGetfd, handle, descriptor, 0);
        _ = Libc.Close(handle);
        if (copy < 0)
            return false;
        long* time = stackalloc long[2];
        uint length = 16;
        var asked = Libc.GetSocketOption(copy, SolSocket, ReceiveTimeout, time, &length);
        _ = Libc.Close(copy);
        return asked == 0 && (time[0] != 0 || time[1] != 0);
    }
}
