namespace Grader.Os.Proc;

/// <summary>
/// Whether a program limited its blocking calls on a socket (SO_RCVTIMEO and SO_SNDTIMEO, socket(7)): read from a duplicate of its socket,
/// without touching it.
/// </summary>
internal static unsafe class SocketTimeout
{
    // Both numbers are the same on every architecture (pidfd_open(2), pidfd_getfd(2)), and so are those of the options on all that .NET runs on.
    private const nint PidfdOpen = 434;
    private const nint PidfdGetfd = 438;
    private const int SolSocket = 1;
    private const int ReceiveTimeout = 20;
    private const int SendTimeout = 21;

    /// <summary>
    /// False only when a receive, or an accept, surely waits without a limit. What cannot be asked (kernels before 5.6, containers whose
    /// rules forbid pidfd_getfd) may have one: who waits for longer than needed judges late, and otherwise a right program would be told that it never ends.
    /// </summary>
    public static bool MayLimitReceiving(int process, int descriptor) => MayBeSet(process, descriptor, ReceiveTimeout);

    /// <summary>As <see cref="MayLimitReceiving"/>, of a send.</summary>
    public static bool MayLimitSending(int process, int descriptor) => MayBeSet(process, descriptor, SendTimeout);

    private static bool MayBeSet(int process, int descriptor, int option)
    {
        var handle = (int)Libc.SystemCall(PidfdOpen, process, 0, 0);
        if (handle < 0)
            return true;
        var copy = (int)Libc.SystemCall(PidfdGetfd, handle, descriptor, 0);
        _ = Libc.Close(handle);
        if (copy < 0)
            return true;
        long* time = stackalloc long[2];
        uint length = 16;
        var asked = Libc.GetSocketOption(copy, SolSocket, option, time, &length);
        _ = Libc.Close(copy);
        return asked < 0 || time[0] != 0 || time[1] != 0;
    }
}
