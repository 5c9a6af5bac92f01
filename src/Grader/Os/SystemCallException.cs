using System.Runtime.InteropServices;

namespace Grader.Os;

/// <summary>A system call of the grader failed: the grader's or the machine's trouble, never a student's.</summary>
internal sealed class SystemCallException(string call, int error)
    : Exception($"{call}: {Marshal.GetPInvokeErrorMessage(error)} (errno {error})")
{
    public int Error { get; } = error;

    /// <summary>The exception for the call that just failed on this thread.</summary>
    public static SystemCallException Last(string call) => new(call, Marshal.GetLastPInvokeError());
}
