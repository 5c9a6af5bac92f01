using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Grader.Sandboxes.Policies;

/// <summary>
/// <see cref="DeniedCalls"/> as a program for the kernel's filter (seccomp(2), <c>struct sock_filter</c>): an array of instructions of 8
/// bytes. Calls of another architecture, such as those of 32-bit programs, end the process (SIGSYS): they have other numbers, and passing
/// them would pass everything.
/// </summary>
internal static class CallFilter
{
    // <linux/bpf_common.h>: load a word of the call's description; jump if equal, if at least, if a bit is set; return.
    private const ushort Load = 0x20, IfEqual = 0x15, IfAtLeast = 0x35, IfBit = 0x45, Return = 0x06;

    // <linux/seccomp.h>: what to return, and where the description (struct seccomp_data) has the number, the architecture and the arguments.
    private const uint Allow = 0x7fff0000, KillProcess = 0x80000000, Error = 0x00050000;
    private const uint Number = 0, Architecture = 4, Arguments = 16, ArgumentSize = 8;

    // <linux/audit.h>; and the bit that calls of the x32 ABI have in their numbers on x86-64.
    private const uint AuditX64 = 0xC000003E, AuditArm64 = 0xC00000B7, X32Bit = 0x40000000;

    /// <summary>For this machine's programs; null when its architecture is not in the table.</summary>
    public static byte[]? ForThisMachine => For(RuntimeInformation.OSArchitecture);

    /// <summary>For programs of an architecture; null when it is not in the table.</summary>
    public static byte[]? For(Architecture architecture) => architecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => Assemble([.. Check(AuditX64), .. Guard(IfAtLeast, X32Bit, KillProcess), .. Denials(call => call.X64)]),
        System.Runtime.InteropServices.Architecture.Arm64 => Assemble([.. Check(AuditArm64), .. Denials(call => call.Arm64)]),
        _ => null,
    };

    private static IEnumerable<Instruction> Check(uint architecture) =>
    [
        new(Load, 0, 0, Architecture),
        new(IfEqual, 1, 0, architecture),
        new(Return, 0, 0, KillProcess),
        new(Load, 0, 0, Number),
    ];

    private static IEnumerable<Instruction> Denials(Func<DeniedCall, int?> number) =>
        [.. DeniedCalls.All.Where(call => number(call) is not null).SelectMany(call => Denial(call, (uint)number(call)!)), new Instruction(Return, 0, 0, Allow)];

    private static IEnumerable<Instruction> Denial(DeniedCall call, uint number)
    {
        var refusal = Error | (uint)call.Error;
        if (call.When.Count == 0)
            return Guard(IfEqual, number, refusal);
        Instruction[] block =
        [
            // The lower half comes first on both architectures.
            new(Load, 0, 0, Arguments + (ArgumentSize * (uint)call.Argument)),
            .. call.When.SelectMany(condition => Guard(Jump(condition.Comparison), condition.Value, refusal)),
            new(Return, 0, 0, Allow),
        ];
        return [new Instruction(IfEqual, 0, checked((byte)block.Length), number), .. block];
    }

    private static IEnumerable<Instruction> Guard(ushort jump, uint value, uint result) => [new(jump, 0, 1, value), new(Return, 0, 0, result)];

    private static ushort Jump(CallComparison comparison) => comparison switch
    {
        CallComparison.Equals => IfEqual,
        CallComparison.AtLeast => IfAtLeast,
        CallComparison.HasBit => IfBit,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private static byte[] Assemble(IReadOnlyList<Instruction> instructions)
    {
        var program = new byte[instructions.Count * 8];
        for (var i = 0; i < instructions.Count; i++)
        {
            var (code, ifTrue, ifFalse, value) = instructions[i];
            var place = program.AsSpan(i * 8, 8);
            BinaryPrimitives.WriteUInt16LittleEndian(place, code);
            (place[2], place[3]) = (ifTrue, ifFalse);
            BinaryPrimitives.WriteUInt32LittleEndian(place[4..], value);
        }

        return program;
    }

    /// <param name="IfTrue">Instructions to skip when a jump's condition holds.</param>
    /// <param name="IfFalse">Instructions to skip when it does not.</param>
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);
}
