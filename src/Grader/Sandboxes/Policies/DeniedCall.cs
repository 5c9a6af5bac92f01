namespace Grader.Sandboxes.Policies;

/// <summary>A system call that programs are refused (syscalls(2)).</summary>
/// <param name="Name">As the manual has it.</param>
/// <param name="X64">Its number on x86-64 (the kernel's syscall_64.tbl); null where it does not exist.</param>
/// <param name="Arm64">Its number on 64-bit ARM (asm-generic/unistd.h); null where it does not exist.</param>
internal sealed record DeniedCall(string Name, int? X64, int? Arm64)
{
    /// <summary>What the program is told (errno(3)).</summary>
    public CallError Error { get; init; } = CallError.NotPermitted;

    /// <summary>The argument that <see cref="When"/> looks at, from 0; only its lower 32 bits, which is all that the kernel reads of these.</summary>
    public int Argument { get; init; }

    /// <summary>The call is refused when one of these holds; always, when there is none.</summary>
    public IReadOnlyList<CallCondition> When { get; init; } = [];
}
