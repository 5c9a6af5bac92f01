using System.Globalization;

namespace Grader.Os.Proc;

/// <summary>Reads what a thread waits for: <c>/proc/PID/task/TID/{syscall,schedstat}</c>, and the descriptors it watches.</summary>
internal static class ThreadReader
{
    private const ulong NoTimeout32 = 0xffffffff;

    /// <summary>What the thread does now. One that is gone was there a moment ago, so it ran since.</summary>
    public static ThreadWait Read(int process, int thread)
    {
        var folder = $"/proc/{process}/task/{thread}";
        if (Status(folder) is not { } status)
            return Vanished(process, thread);
        var running = Vanished(process, thread) with { Turns = status.Turns, Parent = status.Parent };
        if (status.State is "Z" or "X")
            return running with { Kind = WaitKind.Ended };
        // A thread that was just woken still shows the call in which it slept, until a CPU takes it; its state says that it no longer sleeps.
        // One whose call may not be read does who knows what.
        return status.State == "S" && ProcFile.TryRead($"{folder}/syscall") is { Length: > 0 } call ? Interpret(running, call) : running;
    }

    /// <summary>Whether the first thread of a process that waits for others sleeps; one that has ended does not, because its own end is news.</summary>
    public static ThreadWait ReadWarden(int process)
    {
        var awake = Vanished(process, process);
        return Status($"/proc/{process}/task/{process}") is { State: "S" } status ? awake with { Turns = status.Turns, Kind = WaitKind.Child } : awake;
    }

    /// <summary>A thread, or all of a process, that was there when the processes were listed and cannot be seen any more.</summary>
    public static ThreadWait Vanished(int process, int thread) => new(process, thread, 0, WaitKind.Running, false, false, false);

    /// <summary>What the threads of these processes that are there now have had of the CPUs so far.</summary>
    public static CpuTime Cpu(IEnumerable<int> processes) =>
        processes
            .SelectMany(p => ProcFile.Numbers($"/proc/{p}/task").Select(t => ProcFile.TryRead($"/proc/{p}/task/{t}/schedstat")))
            .Aggregate(default(CpuTime), (sum, schedule) => sum + CpuIn(schedule));

    /// <summary>The nanoseconds that the calling thread has waited for a CPU so far; 0 where the kernel does not tell.</summary>
    public static long OwnCpuWait() => OperatingSystem.IsLinux() ? CpuIn(ProcFile.TryRead("/proc/thread-self/schedstat")).Waited : 0;

    // "RUNNING WAITING TURNS" (Documentation/scheduler/sched-stats.rst of the kernel).
    private static CpuTime CpuIn(string? schedule) =>
        schedule?.Split(' ') is [var ran, var waited, ..]
            ? new CpuTime(long.Parse(ran, CultureInfo.InvariantCulture), long.Parse(waited, CultureInfo.InvariantCulture))
            : default;

    private static ThreadStatus? Status(string folder) =>
        ProcFile.TryRead($"{folder}/schedstat") is { } schedule && ProcFile.TryRead($"{folder}/stat") is { } stat ? ThreadStatus.Parse(stat, schedule) : null;

    private static ThreadWait Interpret(ThreadWait running, string call)
    {
        var process = running.Process;
        var words = call.Split(' ', StringSplitOptions.TrimEntries);
        if (!long.TryParse(words[0], out var number) || SystemCallTable.Shape(number) is not { } shape)
            return running;
        var arguments = words.Skip(1).Take(6).Select(ParseHex).ToArray();
        if (arguments.Length < 6)
            return running;
        var descriptor = (int)arguments[0];
        var wait = running with { Kind = WaitKind.Poll };
        return shape switch
        {
            CallShape.Read => Reading(running, process, descriptor),
            CallShape.Write => DescriptorKind.Of(process, descriptor) == DescriptorKind.Socket
                ? running with { Kind = WaitKind.Send, Network = true, Timed = SocketTimeout.MayLimitSending(process, descriptor) }
                : running,
            CallShape.Accept => running with { Kind = WaitKind.Accept, Network = true, Timed = SocketTimeout.MayLimitReceiving(process, descriptor) },
            CallShape.Connect => running with { Kind = WaitKind.Connect, Network = true, Timed = true },
            CallShape.PollMilliseconds => Watching(wait with { Timed = (arguments[2] & NoTimeout32) != NoTimeout32 }, WatchedDescriptors.OfPoll(process, arguments[0], arguments[1])),
            CallShape.PollPointer => Watching(wait with { Timed = arguments[2] != 0 }, WatchedDescriptors.OfPoll(process, arguments[0], arguments[1])),
            CallShape.Select => Watching(wait with { Timed = arguments[4] != 0 }, WatchedDescriptors.OfSelect(process, arguments[1], arguments[0])),
            CallShape.EpollMilliseconds => Watching(wait with { Timed = (arguments[3] & NoTimeout32) != NoTimeout32 }, WatchedDescriptors.OfEpoll(process, descriptor)),
            CallShape.EpollPointer => Watching(wait with { Timed = arguments[3] != 0 }, WatchedDescriptors.OfEpoll(process, descriptor)),
            CallShape.Sleep => running with { Kind = WaitKind.Sleep, Timed = true },
            CallShape.Futex => running with { Kind = WaitKind.Lock, Timed = arguments[3] != 0 },
            CallShape.Child => running with { Kind = WaitKind.Child },
            CallShape.SignalPointer => running with { Kind = WaitKind.Signal, Timed = arguments[2] != 0 },
            _ => running with { Kind = WaitKind.Signal },
        };
    }

    private static ThreadWait Reading(ThreadWait running, int process, int descriptor) =>
        DescriptorKind.Of(process, descriptor) switch
        {
            DescriptorKind.Terminal => running with { Kind = WaitKind.Keyboard, Keyboard = true },
            DescriptorKind.Socket => running with { Kind = WaitKind.Receive, Network = true, Timed = SocketTimeout.MayLimitReceiving(process, descriptor) },
            DescriptorKind.Pipe => running with { Kind = WaitKind.Lock },
            _ => running,
        };

    private static ThreadWait Watching(ThreadWait wait, IReadOnlyList<int> descriptors)
    {
        var kinds = descriptors.Select(d => DescriptorKind.Of(wait.Process, d)).ToList();
        var watching = wait with
        {
            Timed = wait.Timed || kinds.Contains(DescriptorKind.Timer),
            Keyboard = kinds.Contains(DescriptorKind.Terminal),
            Network = kinds.Contains(DescriptorKind.Socket),
        };
        // One socket alone, with a limit: a receive with a timeout, as Python's settimeout makes it.
        return kinds is [DescriptorKind.Socket] && wait.Timed ? watching with { Kind = WaitKind.Receive }
            : kinds is [DescriptorKind.Terminal] ? watching with { Kind = WaitKind.Keyboard }
            : kinds.Count == 0 ? watching with { Kind = WaitKind.Sleep }
            : watching;
    }

    private static ulong ParseHex(string word) =>
        ulong.TryParse(word.AsSpan(word.StartsWith("0x", StringComparison.Ordinal) ? 2 : 0), NumberStyles.HexNumber, null, out var value) ? value : 0;
}
