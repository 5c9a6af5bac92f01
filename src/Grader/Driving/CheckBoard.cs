using System.Collections.Concurrent;
using Grader.Building;
using Grader.Judging;
using Grader.Planning;
using Grader.Reports.Progress;
using Grader.Running;
using Grader.Sandboxes;
using Grader.Scoring;
using Grader.Specs;
using Grader.Submissions;
using Grader.Transcripts;

namespace Grader.Driving;

/// <summary>
/// The results of a plan, each found out once, by whoever asks first. What a check needs is asked for in the same way, so that checks may be
/// asked for in any order and from any number of threads: the graph of needs has no cycles, so no two wait for each other.
/// </summary>
internal sealed class CheckBoard
{
    private const string BuildActor = "build";

    // The machine's ports are the same for every board.
    private static readonly Lock SharedPorts = new();

    private readonly ISandboxKind _kind;
    private readonly Submission _submission;
    private readonly ProgramWorkshop _workshop;
    private readonly IProgressListener _listener;
    private readonly IJobGate _gate;
    private readonly int _seed;
    private readonly bool _keepsCaptures;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<CheckKey, PlannedCheck> _planned;
    private readonly ConcurrentDictionary<CheckKey, Lazy<CheckResult>> _results = [];
    private readonly ConcurrentDictionary<(string Exercise, string Setting), string> _discovered = [];

    public CheckBoard(IReadOnlyList<PlannedCheck> plan, Submission submission, ISandboxKind kind, ProgramWorkshop workshop, IJobGate gate, GradingOptions options, IProgressListener listener, CancellationToken cancellationToken)
    {
        Plan = plan;
        _planned = plan.ToDictionary(p => p.Key);
        _submission = submission;
        _kind = kind;
        _workshop = workshop;
        _gate = gate;
        _seed = options.Seed;
        _keepsCaptures = options.KeepsCaptures;
        _listener = listener;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What there is to find out.</summary>
    public IReadOnlyList<PlannedCheck> Plan { get; }

    /// <summary>The results known so far; those of an interrupted run are the ones that were finished.</summary>
    public IReadOnlyDictionary<CheckKey, CheckResult> Known =>
        _results.Where(r => r.Value.IsValueCreated).ToDictionary(r => r.Key, r => r.Value.Value);

    /// <summary>The result of a check, which is run now if nobody asked for it before.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public CheckResult Result(CheckKey key) => _results.GetOrAdd(key, k => new Lazy<CheckResult>(() => Find(_planned[k]))).Value;

    private CheckResult Find(PlannedCheck planned)
    {
        // Needs first: what they discover is a setting here.
        var needs = planned.Check.Needs.Select(n => Result(new CheckKey(planned.Exercise.Id, n))).ToList();
        _cancellationToken.ThrowIfCancellationRequested();
        _listener.Started(planned.Exercise.Id, planned.Check);
        var result = DecideWhateverHappens(planned, needs);
        _listener.Finished(result);
        return result;
    }

    // A check that the grader cannot decide is its own fault; without a result it would be missing from the report and from the points there are.
    private CheckResult DecideWhateverHappens(PlannedCheck planned, IReadOnlyList<CheckResult> needs)
    {
        try
        {
            return Decide(planned, needs);
        }
        catch (Exception e) when (e is not OperationCanceledException || !_cancellationToken.IsCancellationRequested)
        {
            return Result(planned, Verdict.Faulted, GraderTrouble.Tell(e));
        }
    }

    private CheckResult Decide(PlannedCheck planned, IReadOnlyList<CheckResult> needs)
    {
        if (planned.Decided == Verdict.Manual)
            return ManualItems.Collect(_submission, planned);
        if (planned.Decided is { } verdict)
            return Result(planned, verdict, planned.Why);
        if (Needs.Unmet(needs) is { } unmet)
            return Result(planned, unmet.Verdict, unmet.Why);
        var programs = new Dictionary<string, PreparedProgram>();
        foreach (var role in planned.Roles)
        {
            var prepared = _workshop.Prepare(_submission.Programs[new ProgramKey(planned.Exercise.Id, role)]);
            if (prepared.Program is null)
                return NotPrepared(planned, prepared);
            programs[role] = prepared.Program;
        }

        return Run(planned, programs);
    }

    private CheckResult Run(PlannedCheck planned, IReadOnlyDictionary<string, PreparedProgram> programs)
    {
        var settings = new Dictionary<string, string>(SettingValues.Of(_submission, planned.Exercise));
        foreach (var name in planned.Exercise.Settings.Keys)
        {
            if (_discovered.TryGetValue((planned.Exercise.Id, name), out var found))
                settings[name] = found;
        }

        var task = new CheckTask
        {
            Exercise = planned.Exercise,
            Check = planned.Check,
            SubmissionRoot = _submission.Root,
            Programs = programs,
            Settings = settings,
            Seed = _seed,
        };
        return planned.Check.Discovers is { } setting && !settings.ContainsKey(setting) ? Discover(planned, task, setting) : Result(planned, RunOnce(task));
    }

    private CheckResult Discover(PlannedCheck planned, CheckTask task, string setting)
    {
        CheckOutcome? last = null;
        foreach (var candidate in planned.Exercise.Settings[setting].Candidates)
        {
            last = RunOnce(task with { Settings = new Dictionary<string, string>(task.Settings) { [setting] = candidate } });
            if (last.Verdict == Verdict.Passed)
            {
                _discovered[(planned.Exercise.Id, setting)] = candidate;
                return Result(planned, last);
            }

            // A program that does not even start says the same whatever is tried; so does trouble of the grader's own.
            if (last.Verdict == Verdict.Faulted || last.Finding?.Code.StartsWith("proc.", StringComparison.Ordinal) == true && last.Finding.Code is "proc.not-listening" or "proc.listens-elsewhere" or "proc.exited-early")
                return Result(planned, last);
        }

        var tried = string.Join(", ", planned.Exercise.Settings[setting].Candidates.Select(c => c.Trim()).Distinct());
        var undiscovered = new Finding("setting.undiscovered").With("setting", setting).With("tried", tried);
        return Result(planned, last! with { Finding = undiscovered });
    }

    // What the compiler printed is shown where programs' output is.
    private static CheckResult NotPrepared(PlannedCheck planned, Prepared prepared) =>
        Result(planned, prepared.Verdict, prepared.Why! with { Seen = null }) with
        {
            Transcript = prepared.Why!.Seen is { } output
                ?
                [
                    new TranscriptEntry.Started([prepared.Why.Parameters["command"]]) { At = TimeSpan.Zero, Actor = BuildActor },
                    new TranscriptEntry.Printed(output) { At = TimeSpan.Zero, Actor = BuildActor },
                ]
                : [],
        };

    private CheckOutcome RunOnce(CheckTask task)
    {
        using var place = _gate.Enter(_cancellationToken);
        if (!_kind.SharesPorts)
            return CheckRunner.Run(_kind, task, _cancellationToken);
        lock (SharedPorts)
            return CheckRunner.Run(_kind, task, _cancellationToken);
    }

    private static CheckResult Result(PlannedCheck planned, Verdict verdict, Finding? why) =>
        new() { Exercise = planned.Exercise.Id, Check = planned.Check, Verdict = verdict, Finding = why };

    private CheckResult Result(PlannedCheck planned, CheckOutcome outcome) =>
        Result(planned, outcome.Verdict, outcome.Finding) with
        {
            Remarks = outcome.Remarks,
            FailedStep = outcome.FailedStep,
            DurationMs = (long)outcome.Duration.TotalMilliseconds,
            Transcript = [.. outcome.Transcript],
            Captures = outcome.Verdict == Verdict.Failed || _keepsCaptures ? outcome.Captures : [],
        };
}
