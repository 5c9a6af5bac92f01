using Grader.Running;
using Grader.Running.Actors;
using Grader.Running.Verbs;
using Grader.Running.Waiting;
using Grader.Sandboxes;
using Grader.Transcripts;
using Grader.Trials.Orders;

namespace Grader.Trials;

/// <summary>Runs one program, shows what happens and does what it is told to, until it or the orders end.</summary>
/// <param name="waits">
/// Whether an order is done only when all before has had its effect: the answer came, or nothing comes by itself any more. A person decides that
/// by looking; a script needs it.
/// </param>
internal sealed class Trial(ISandboxKind kind, TrialPlan plan, LineSource lines, bool waits, bool echoes, ITrialAudience audience)
{
    // Milliseconds between looks: for what somebody types in between, this is at once.
    private const int Step = 20;

    private int _line;
    private int _failed;
    private bool _isSettled;
    private bool _isDone;

    /// <summary>How many entries of the transcript there were before the last order; below 0 while none waits for its effect.</summary>
    private int _before = -1;

    /// <returns>How many orders were not understood or could not be done.</returns>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public int Run(CancellationToken cancellationToken)
    {
        using var scene = new Scene(kind, plan.Task, cancellationToken);
        ScopeValues.Begin(scene);
        scene.OpenSandboxes([plan.Run]);
        var partner = plan.IsServer ? null : new Partner(scene, plan, echoes);
        partner?.Listen();
        var doer = new OrderDoer(scene, plan, partner);
        if (RunVerb.Run(scene, plan.Run) is { } finding)
            Fail(() => Tell(scene, finding));
        var clock = PatientClock.Start(scene.Cpu);
        while (!_isDone)
        {
            Look(scene, partner, clock);
            if ((_isSettled || !waits) && lines.TryTake() is { } line)
            {
                Do(scene, doer, line);
                clock = PatientClock.Start(scene.Cpu);
                continue;
            }

            if (_isSettled && IsOver(scene))
                break;
            scene.Pause(Step);
        }

        Stop(scene.Actor<ProgramActor>(plan.Run.As));
        audience.Exchange(scene.Transcript.Entries);
        return _failed;
    }

    // At once, and not by Ctrl+C: what a program says to that is none of what was tried.
    private static void Stop(ProgramActor program)
    {
        if (program.ExitCode is not null)
            return;
        program.Stopped = true;
        program.Process.Kill();
        program.Pump();
    }

    private void Look(Scene scene, Partner? partner, PatientClock clock)
    {
        if (scene.Pump() | partner?.Serve() == true)
            _isSettled = false;
        if (!_isSettled)
        {
            clock.Tick(scene.PassesOn);
            _isSettled = (scene.Look() is not Outlook.Open && partner?.Serve() != true) || clock.Elapsed >= Patience.Answer;
        }

        audience.Exchange(scene.Transcript.Entries);
        if (!_isSettled || _before < 0)
            return;
        var program = scene.Actor<ProgramActor>(plan.Run.As);
        if (program.ExitCode is null && !scene.Transcript.Entries.Skip(_before).Any(IsEffect))
            audience.Nothing(program);
        _before = -1;
    }

    private static bool IsEffect(TranscriptEntry entry) => entry is TranscriptEntry.Received or TranscriptEntry.Ended or TranscriptEntry.Printed or TranscriptEntry.Exited;

    private bool IsOver(Scene scene) => scene.Actor<ProgramActor>(plan.Run.As).ExitCode is not null || lines.HasEnded;

    private void Do(Scene scene, OrderDoer doer, string line)
    {
        _line++;
        var reading = OrderReader.Read(line);
        if (reading.Mistake is { } mistake)
            Fail(() => audience.Mistake(_line, mistake));
        switch (reading.Order?.Verb)
        {
            case null:
                break;
            case OrderVerb.Help:
                audience.Help();
                break;
            case OrderVerb.Quit:
                _isDone = true;
                break;
            default:
                Do(scene, doer, reading.Order);
                break;
        }
    }

    private void Do(Scene scene, OrderDoer doer, Order order)
    {
        var before = scene.Transcript.Entries.Count;
        var (unfit, finding) = doer.Do(order);
        if (unfit is not null)
            Fail(() => audience.Mistake(_line, unfit));
        else if (finding is not null)
            Fail(() => Tell(scene, finding));
        audience.Exchange(scene.Transcript.Entries);
        _isSettled = false;
        _before = unfit is null && finding is null ? before : -1;
    }

    private void Tell(Scene scene, Judging.Finding finding)
    {
        scene.Pump();
        audience.Exchange(scene.Transcript.Entries);
        audience.Trouble(finding);
    }

    private void Fail(Action tell)
    {
        _failed++;
        tell();
    }
}
