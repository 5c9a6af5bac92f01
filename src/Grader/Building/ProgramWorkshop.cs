using System.Collections.Concurrent;
using Grader.Driving;
using Grader.Judging;
using Grader.Running;
using Grader.Sandboxes;
using Grader.Submissions;

namespace Grader.Building;

/// <summary>
/// Gets programs ready to run: finds their tools and builds them, once for each folder and build command however many exercises and checks
/// use the result. Builds run in a sandbox like any of the student's commands.
/// </summary>
/// <param name="folder">Where what is built goes; the caller removes it.</param>
internal sealed class ProgramWorkshop(ISandboxKind kind, string folder, string submissionRoot, IJobGate gate, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<string, Lazy<Prepared>> _built = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>
    /// The program, or why it cannot be run: its own build's failure, a tool that the machine does not have, or the grader's own trouble with the
    /// build, which is tried once more first.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public Prepared Prepare(ProgramSource source)
    {
        var tools = source.Tools.ToDictionary(t => t, kind.FindTool);
        if (tools.FirstOrDefault(t => t.Value is null) is { Key: { } missing })
            return new Prepared(null, Verdict.Faulted, new Finding("machine.no-tool").With("tool", missing));
        string[] folders = [.. tools.Values.Select(t => t!.Folder).OfType<string>().Distinct()];
        var sources = Path.GetFullPath(Path.Combine(submissionRoot, source.Folder));
        if (source.Build.Count == 0)
            return Ready(source, sources, folders);
        var key = string.Join('\n', source.Build.Select(c => string.Join('\0', c)).Prepend(sources));
        var built = _built.GetOrAdd(key, _ => new Lazy<Prepared>(() => GraderTrouble.Withstand(() => Build(source, sources, folders), NotBuilt))).Value;
        return built.Program is { } program ? Ready(source, program.Folder, folders)
            : built.Verdict == Verdict.Failed ? built with { Why = built.Why?.With("program", $"@role.{source.Key.Role}") }
            : built;
    }

    private static Prepared Ready(ProgramSource source, string folder, IReadOnlyList<string> toolFolders) =>
        new(new PreparedProgram(source, folder, toolFolders), Verdict.Passed, null);

    private static Prepared NotBuilt(Finding trouble) => new(null, Verdict.Faulted, trouble);

    private Prepared Build(ProgramSource source, string sources, IReadOnlyList<string> toolFolders)
    {
        using var place = gate.Enter(cancellationToken);
        var result = Path.Combine(folder, $"built{Interlocked.Increment(ref _count)}");
        using var sandbox = kind.Open(new SandboxRequest(Specs.NetworkSpec.Default, Capture: false, ResourceLimits.ForBuilds));
        FolderCopy.CopySubmission(submissionRoot, sources, sandbox.Folder);
        foreach (var command in source.Build)
        {
            if (BuildStep.Run(sandbox, new ProgramStart(command, toolFolders), cancellationToken) is { } trouble)
                return new Prepared(null, Verdict.Failed, trouble.With("command", string.Join(' ', command)));
        }

        FolderCopy.Copy(sandbox.Folder, result);
        return Ready(source, result, toolFolders);
    }
}
