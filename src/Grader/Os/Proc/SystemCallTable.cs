using System.Runtime.InteropServices;

namespace Grader.Os.Proc;

/// <summary>Numbers of the system calls in which programs wait; they differ by architecture (syscalls(2), the kernel's tables).</summary>
internal static class SystemCallTable
{
    private static readonly Dictionary<long, CallShape> X64 = Table(
        (CallShape.Read, [0, 19, 45, 47, 299]),
        (CallShape.Write, [1, 20, 40, 44, 46, 307]),
        (CallShape.Connect, [42]),
        (CallShape.Accept, [43, 288]),
        (CallShape.PollMilliseconds, [7]),
        (CallShape.PollPointer, [271]),
        (CallShape.Select, [23, 270]),
        (CallShape.EpollMilliseconds, [232, 281]),
        (CallShape.EpollPointer, [441]),
        (CallShape.Sleep, [35, 230, 219]),
        (CallShape.Futex, [202]),
        (CallShape.Child, [61, 247]),
        (CallShape.Signal, [34, 130]),
        (CallShape.SignalPointer, [128])
    );

    private static readonly Dictionary<long, CallShape> Arm64 = Table(
        (CallShape.Read, [63, 65, 207, 212, 243]),
        (CallShape.Write, [64, 66, 71, 206, 211, 269]),
        (CallShape.Connect, [203]),
        (CallShape.Accept, [202, 242]),
        (CallShape.PollPointer, [73]),
        (CallShape.Select, [72]),
        (CallShape.EpollMilliseconds, [22]),
        (CallShape.EpollPointer, [441]),
        (CallShape.Sleep, [101, 115, 128]),
        (CallShape.Futex, [98]),
        (CallShape.Child, [260, 95]),
        (CallShape.Signal, [133]),
        (CallShape.SignalPointer, [137])
    );

    /// <summary>The shape of a call of this machine; null for one that is not known to wait.</summary>
    public static CallShape? Shape(long number) =>
        Current is { } table && table.TryGetValue(number, out var shape) ? shape : null;

    /// <summary>Whether this machine's calls are known at all; otherwise nothing can be said about what a thread waits for.</summary>
    public static bool Known => Current is not null;

    private static Dictionary<long, CallShape>? Current { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => X64,
        Architecture.Arm64 => Arm64,
        _ => null,
    };

    private static Dictionary<long, CallShape> Table(params (CallShape Shape, long[] Numbers)[] rows) =>
        rows.SelectMany(r => r.Numbers.Select(n => (n, r.Shape))).ToDictionary(p => p.n, p => p.Shape);
}
