namespace Grader.Sandboxes.Policies;

/// <summary>What a program is told about a call that it is refused: the numbers that x86-64 and 64-bit ARM share (errno(3)).</summary>
internal enum CallError
{
    /// <summary>EPERM.</summary>
    NotPermitted = 1,

    /// <summary>ENOSYS: as on a kernel without the call, for which programs have another way.</summary>
    NotImplemented = 38,

    /// <summary>EAFNOSUPPORT: as on a kernel without that kind of socket.</summary>
    NoSuchFamily = 97,
}
