using System.Text;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Running.Actors;

namespace Grader.Running;

/// <summary>Explains a program's end.</summary>
internal static class Ends
{
    /// <summary>How the program ended by itself, worst first: an unhandled error, a signal, an end; null while it runs or when the grader ended it.</summary>
    public static Finding? Explain(ProgramActor program) =>
        program.ExitCode is not { } code || program.Stopped ? null
        : Error(program) ?? new Finding("proc.ended").With("program", program.RoleKey).With("code", code);

    /// <summary>An unhandled error that the program's output or status shows; null when there is none.</summary>
    public static Finding? Error(ProgramActor program)
    {
        var output = Encoding.UTF8.GetString([.. program.Output]);
        var code = program.Stopped ? null : program.ExitCode;
        return UnhandledError.Find(output, code)?.ToFinding(program.RoleKey);
    }
}
