namespace Grader.Os;

/// <summary>
/// Keeps what must not be copied into a new process apart from processes that are being started. Between fork(2) and execve(2) a new process has a
/// copy of every descriptor of the grader, whatever its flags. A file written meanwhile stays open for writing there, and whoever runs it
/// is refused (ETXTBSY, execve(2)); a socket closed meanwhile stays open there, so that its port stays taken and no FIN leaves.
/// </summary>
internal static class ProcessStarts
{
    private static readonly ReaderWriterLockSlim Lock = new();

    /// <summary>Does something, side by side with others that do, while no process starts.</summary>
    public static void Apart(Action action)
    {
        Lock.EnterReadLock();
        try
        {
            action();
        }
        finally
        {
            Lock.ExitReadLock();
        }
    }

    /// <summary>Starts a process; returns once its program has replaced the grader in it, which is when .NET's own start returns.</summary>
    public static T Begin<T>(Func<T> start)
    {
        Lock.EnterWriteLock();
        try
        {
            return start();
        }
        finally
        {
            Lock.ExitWriteLock();
        }
    }
}
