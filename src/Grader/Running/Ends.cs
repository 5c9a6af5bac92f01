using System.Text;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Running.Actors;
using Grader.Sandboxes;

namespace Grader.Running;

/// <summary>Explains a program's end.</summary>
internal static class Ends
{
    /// <summary>How the program ended by itself, worst first: a limit, an unhandled error, a signal, an end; null while it runs or when the grader ended it.</summary>
    public static Finding? Explain(ProgramActor program) =>
        program.ExitCode is not { } code || program.Stopped ? null
        : Error(program) ?? new Finding("proc.ended").With("program", program.RoleKey).With("code", code);

    /// <summary>Why a program cannot even hear what it has to answer: it has ended, or waits for the keyboard alone; null when it could.</summary>
    public static Finding? Deafness(ProgramActor program) =>
        Explain(program) ?? (program.Wait is { AtKeyboard: true, Receiving: false } ? new Finding("proc.at-keyboard").With("program", program.RoleKey) : null);

    /// <summary>An unhandled error that the program's output or status shows, or the limit of the sandbox that was its cause; null when there is none.</summary>
    public static Finding? Error(ProgramActor program)
    {
        var output = Encoding.UTF8.GetString([.. program.Output]);
        var code = program.Stopped ? null : program.ExitCode;
        var error = UnhandledError.Find(output, code)?.ToFinding(program.RoleKey);
        return error is not null || code is not (null or 0) ? Limit(program) ?? error : null;
    }

    /// <summary>The limit of its sandbox that the program ran into; null when it met none.</summary>
    public static Finding? Limit(ProgramActor program)
    {
        var (met, limits) = (program.Sandbox.LimitsMet, program.Sandbox.Limits);
        return met.HasFlag(LimitsMet.Memory) ? new Finding("proc.out-of-memory").With("program", program.RoleKey).With("megabytes", limits.MemoryBytes >> 20)
            : met.HasFlag(LimitsMet.Processes) ? new Finding("proc.too-many-processes").With("program", program.RoleKey).With("limit", limits.Processes)
            : null;
    }
}
