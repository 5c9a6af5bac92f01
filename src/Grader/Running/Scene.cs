using Grader.Captures;
using Grader.Judging;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Running.Actors;
using Grader.Running.Expecting;
using Grader.Running.Waiting;
using Grader.Sandboxes;
using Grader.Specs.Steps;
using Grader.Texts;
using Grader.Transcripts;
using Grader.Values;

namespace Grader.Running;

/// <summary>
/// One check while it runs: its sandboxes, actors and values. All of it belongs to one thread, which does everything that can be done and
/// then waits in one place (<see cref="Pause"/>) until a descriptor has news; nothing happens behind its back.
/// </summary>
internal sealed class Scene : IDisposable
{
    private readonly ISandboxKind _kind;
    private readonly CancellationToken _cancellationToken;
    private readonly Poller _poller = new();
    private readonly Dictionary<string, ISandbox> _sandboxes = [];
    private readonly Dictionary<string, IActor> _actors = [];
    private readonly Dictionary<ISandbox, WireLog> _wires = [];
    private readonly List<IActor> _retired = [];
    private readonly List<Finding> _remarks = [];
    private readonly Dictionary<string, List<byte[]>> _answers = [];
    private readonly DisturbanceWatch _disturbance;

    public Scene(ISandboxKind kind, CheckTask task, CancellationToken cancellationToken)
    {
        _kind = kind;
        _cancellationToken = cancellationToken;
        _disturbance = new DisturbanceWatch(() => Transcript.Now, ThreadReader.OwnCpuWait);
        Task = task;
    }

    public CheckTask Task { get; }

    public Scope Scope { get; } = new();

    public Transcript Transcript { get; } = new();

    /// <summary>Things worth telling that cost nothing.</summary>
    public IReadOnlyList<Finding> Remarks => _remarks;

    public void Remark(Finding finding)
    {
        if (_remarks.TrueForAll(r => r.Code != finding.Code))
            _remarks.Add(finding);
    }

    /// <summary>What a program has answered to a peer so far, for naming an answer that never changes.</summary>
    public List<byte[]> AnswersOf(string peer)
    {
        if (!_answers.TryGetValue(peer, out var answers))
            _answers[peer] = answers = [];
        return answers;
    }

    /// <summary>What a peer and, where it talks to a program, all others have sent to that program so far.</summary>
    public IReadOnlyList<byte[]> SentBefore(string peer)
    {
        var inbox = Inbox.Of(this, peer);
        return inbox.Program is not { } program ? inbox.Sent
            : [.. _actors.Values.SelectMany<IActor, byte[]>(a => a switch
            {
                UdpPeer udp when udp.Program == program => udp.SentData,
                TcpStream tcp when tcp.Program == program => tcp.SentData,
                _ => [],
            })];
    }

    /// <summary>What the kind of sandbox can do.</summary>
    public Capability Capabilities => _kind.Capabilities;

    public IEnumerable<ProgramActor> Programs => _actors.Values.OfType<ProgramActor>();

    public IEnumerable<IActor> Actors => _actors.Values;

    /// <summary>A generator of its own for each use, so that one more use changes no other.</summary>
    public SeededRandom Random(string use) => new(Task.Seed, $"{Task.Exercise.Id}/{Task.Check.Id}/{use}");

    public T Actor<T>(string name)
        where T : class, IActor =>
        _actors.TryGetValue(name, out var actor) && actor is T wanted
            ? wanted
            : throw new GraderFaultException(Phrase.Of("fault.spec.actor", ("name", name)));

    public T? TryActor<T>(string name)
        where T : class, IActor => _actors.GetValueOrDefault(name) as T;

    /// <summary>Brings an actor on; one of the same name makes room first.</summary>
    public void Add(IActor actor)
    {
        if (_actors.Remove(actor.Name, out var before))
            _retired.Add(before);
        _actors[actor.Name] = actor;
    }

    /// <summary>Takes an actor off before the check is over; its sockets are closed.</summary>
    public void Remove(string name)
    {
        if (_actors.Remove(name, out var actor))
            actor.Dispose();
    }

    /// <summary>The sandbox in which the actor of that name runs or will run.</summary>
    public ISandbox SandboxOf(string actor)
    {
        if (_sandboxes.TryGetValue(actor, out var known))
            return known;
        var sandbox = _kind.Open(new SandboxRequest(Task.Check.Network, Capture: true, ResourceLimits.ForPrograms));
        _sandboxes[actor] = sandbox;
        if (sandbox.Tap is { } tap)
            _wires[sandbox] = new WireLog(tap);
        return sandbox;
    }

    /// <summary>
    /// Opens the sandboxes of all programs before any of them runs: a container takes its time, during which a program that waits for another
    /// one with a time limit would give up.
    /// </summary>
    public void OpenSandboxes(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            if (step is RunStep { In: null } run)
                SandboxOf(run.As);
            else
                OpenSandboxes(step is RepeatStep repeat ? repeat.Steps : step is EachStep each ? each.Steps : []);
        }
    }

    /// <summary>Gives an actor a place in another one's sandbox.</summary>
    public void Share(string actor, string with) => _sandboxes[actor] = SandboxOf(with);

    /// <summary>
    /// Whether the grader itself was kept from running in the middle of the check, so that a failure says nothing. Short waits for a CPU are
    /// common, and only a program that has ended or that waits with a limit can have given up so soon; any other shows what it does, and so
    /// does one that was given all the time there is.
    /// </summary>
    public bool WasDisturbed =>
        _disturbance.WasStopped || (_disturbance.WasStarved && Programs.Any(p => p.ExitCode is not null || (p.WaitedWithLimit && !PatienceRanOut)));

    /// <summary>Whether the last wait ended because its limit had run out, and not by what was seen.</summary>
    public bool PatienceRanOut { get; set; }

    /// <summary>What crossed the wire of an actor's sandbox; null where none is captured.</summary>
    public WireLog? WireOf(string actor) => _wires.GetValueOrDefault(SandboxOf(actor));

    /// <summary>What crossed the wires of all sandboxes until now.</summary>
    public IReadOnlyList<WireCapture> Captures()
    {
        foreach (var wire in _wires.Values)
            wire.Pump();
        return [.. _wires.Select(w => WireCapture.Of([.. _sandboxes.Where(s => s.Value == w.Key).Select(s => s.Key)], Transcript.BeganAt, w.Value.Frames, !w.Value.IsFull))];
    }

    /// <summary>Lets every actor do what it can without waiting.</summary>
    /// <returns>Whether anything happened.</returns>
    public bool Pump()
    {
        _disturbance.Look(matters: _actors.Count > 0);
        var happened = false;
        foreach (var actor in _actors.Values)
            happened |= actor.Pump();
        foreach (var wire in _wires.Values)
            wire.Pump();
        return happened;
    }

    /// <summary>Whether a peer or a cable has something left to pass on.</summary>
    public bool PassesOn => _actors.Values.Any(a => a is not ProgramActor && a.HasMoreToDo);

    /// <summary>Waits until a descriptor has news, for at most <paramref name="milliseconds"/>.</summary>
    public void Pause(int milliseconds)
    {
        _poller.Clear();
        foreach (var actor in _actors.Values)
            actor.Watch(_poller);
        _poller.Wait(milliseconds, _cancellationToken);
    }

    /// <summary>What the programs have had of the CPUs.</summary>
    public CpuTime Cpu() => ThreadReader.Cpu(Programs.Where(p => p.ExitCode is null).SelectMany(p => p.Process.Members()));

    /// <summary>What can still come, now that <see cref="Pump"/> had nothing more to do.</summary>
    public Outlook Look() => new StillnessTest(this).Outlook();

    public void Dispose()
    {
        // Programs first: a peer that disappears is something a program could still react to. And all of it, whatever one of them throws: a peer
        // that stays would keep its port from the next check.
        Teardown.All([.. _actors.Values.Concat(_retired).OrderBy(a => a is ProgramActor ? 0 : 1), .. _sandboxes.Values.Distinct()]);
    }
}
