namespace Grader.Sandboxes;

/// <summary>
/// Keeps files that are being written apart from processes that are being started. A new process has a copy of every descriptor until its program
/// replaces it, so a file written meanwhile is open for writing in it, and whoever runs that file is refused (ETXTBSY, execve(2)).
/// </summary>
internal static class ExecutableFiles
{
    private static readonly ReaderWriterLockSlim Lock = new();

    /// <summary>Writes files, side by side with others that write, while no process starts.</summary>
    public static void Write(Action write)
    {
        Lock.EnterReadLock();
        try
        {
            write();
        }
        finally
        {
            Lock.ExitReadLock();
        }
    }

    /// <summary>Starts a process while no file is written.</summary>
    public static T Start<T>(Func<T> start)
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
