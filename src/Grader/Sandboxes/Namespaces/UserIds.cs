namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// A user id for each sandbox that nobody else has: limits on the number of processes count by user (getrlimit(2), RLIMIT_NPROC), so that
/// sandboxes with the same one would take each other's.
/// </summary>
internal static class UserIds
{
    // Above what systems give to people, services and subordinate ranges (subuid(5) begins at 100000 and 65536 each), and apart by
    // process so that two graders on one machine do not meet.
    private const uint First = 0x4000_0000;
    private const uint PerProcess = 4096;
    private static int _count;

    public static uint Next() => First + ((uint)Environment.ProcessId % 65536 * PerProcess) + ((uint)Interlocked.Increment(ref _count) % PerProcess);
}
