using System.Text;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Running.Waiting;
using Grader.Sandboxes;

namespace Grader.Building;

/// <summary>Runs one build command to its end.</summary>
internal static class BuildStep
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private const int OutputKept = 64 * 1024;

    /// <summary>Null when the command succeeded; otherwise a finding with what it printed.</summary>
    public static Finding? Run(ISandbox sandbox, ProgramStart start, CancellationToken cancellationToken)
    {
        using var process = sandbox.Start(start);
        var clock = PatientClock.Start(() => ThreadReader.Cpu(process.Members()));
        var poller = new Poller();
        var output = new List<byte>();
        while (process.ExitCode is null && clock.Elapsed < Limit)
        {
            poller.Clear();
            if (process.Terminal.Descriptor >= 0)
                poller.Add(process.Terminal.Descriptor, forReading: true, forWriting: false);
            poller.Wait(20, cancellationToken);
            Keep(output, process.Terminal.Read());
            clock.Tick();
        }

        Keep(output, process.Terminal.Read());
        if (process.ExitCode is not { } code)
            return new Finding("submission.build-timeout").With("seconds", (int)Limit.TotalSeconds);
        return code == 0 ? null
            : LimitMet(sandbox, output, code) is { } limit ? new Finding("submission.build-limit").With("limit", $"@limit.{limit}") with { Seen = [.. output] }
            : new Finding("submission.build-failed") with { Seen = [.. output] };
    }

    private static string? LimitMet(ISandbox sandbox, List<byte> output, int code) =>
        LimitFinding.Of(sandbox)?.Code ?? LimitSigns.Find(Encoding.UTF8.GetString([.. output]), code);

    // The last lines are the ones that say what went wrong.
    private static void Keep(List<byte> output, byte[] more)
    {
        output.AddRange(more);
        if (output.Count > OutputKept)
            output.RemoveRange(0, output.Count - OutputKept);
    }
}
