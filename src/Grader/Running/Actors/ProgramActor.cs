using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Running.Programs;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Transcripts;

namespace Grader.Running.Actors;

/// <summary>A program of the submission, running in its sandbox, and what is known of it.</summary>
internal sealed class ProgramActor(string name, string role, ISandbox sandbox, IProgramProcess process, Transcript transcript) : IActor
{
    /// <summary>Bytes that are kept of the output; the program may print more, which is read and forgotten.</summary>
    public const int OutputCap = 1 << 20;

    private readonly List<byte> _output = [];
    private readonly Queue<byte[]> _toType = new();

    public string Name => name;

    /// <summary>The exercise's role that the program has, as a key of the texts.</summary>
    public string RoleKey { get; } = $"@role.{role}";

    public string Role => role;

    public ISandbox Sandbox => sandbox;

    public IProgramProcess Process => process;

    /// <summary>What it printed so far, at most a mebibyte.</summary>
    public IReadOnlyList<byte> Output => _output;

    /// <summary>Whether it printed more than is kept.</summary>
    public bool OutputWasCut { get; private set; }

    /// <summary>Output before this offset has already been matched by an expectation.</summary>
    public int OutputMatched { get; set; }

    /// <summary>Its folder just before it began.</summary>
    public required FolderState Before { get; init; }

    /// <summary>When each file was last written, as an expectation that was met saw it: news are the other files, and later writes.</summary>
    public Dictionary<string, DateTime> FilesSeen { get; } = [];

    /// <summary>How it ended; null while it runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether the grader asked it to end, so that its end says nothing of it.</summary>
    public bool Stopped { get; set; }

    /// <summary>Whether a <c>send</c> of its was made to come back before its time.</summary>
    public bool WasInterrupted { get; set; }

    /// <summary>Whether its socket has been seen, so that its end is not for want of one.</summary>
    public bool WasReady { get; set; }

    public bool HasMoreToDo => _toType.Count > 0;

    /// <summary>What it waits for, as of the last look; not a promise that nothing has happened since.</summary>
    public ProgramWait Wait { get; private set; } = ProgramWait.Busy;

    public void Type(byte[] line)
    {
        transcript.Add(new TranscriptEntry.Typed(line) { At = transcript.Now, Actor = name });
        _toType.Enqueue(line);
        Pump();
    }

    public bool Pump()
    {
        var exit = ExitCode is null ? process.ExitCode : null;
        var happened = ReadOutput();
        while (_toType.TryPeek(out var line) && process.Terminal.Type(line))
        {
            _toType.Dequeue();
            happened = true;
        }

        if (exit is null)
            return happened;
        ExitCode = exit;
        Wait = ProgramWait.Ended;
        _toType.Clear();
        transcript.Add(new TranscriptEntry.Exited(exit.Value, Stopped) { At = transcript.Now, Actor = name });
        return true;
    }

    public void Watch(Poller poller)
    {
        if (process.Terminal.Descriptor >= 0)
            poller.Add(process.Terminal.Descriptor, forReading: true, forWriting: _toType.Count > 0);
    }

    /// <summary>Whether it was seen to wait with a time limit, and so may have gone on without what came too late.</summary>
    public bool WaitedWithLimit { get; private set; }

    /// <summary>Looks at all its threads now.</summary>
    public ProgramLook Look()
    {
        if (ExitCode is not null)
            return new ProgramLook([]);
        var members = process.Began ? process.Members() : [];
        var look = ProgramLook.At(members, process.Wardens());
        Wait = look.Threads is null || look.MayHaveEnded ? ProgramWait.Busy : WithAlarms(ProgramWaits.Of(look.Threads, RuntimeThreads.IsHelper), members);
        WaitedWithLimit |= Wait.Rest is Rest.Timed or Rest.Listening;
        return look;
    }

    /// <summary>The rows of its network stack whose sockets its own processes hold.</summary>
    public IReadOnlyList<SocketRow> OwnSockets(Transport transport)
    {
        var rows = sandbox.Network.Sockets(transport);
        if (rows.Count == 0)
            return rows;
        var inodes = SocketOwners.InodesOf(process.Members());
        return [.. rows.Where(r => inodes.Contains(r.Inode))];
    }

    /// <summary>
    /// The address under which a peer of the same stack reaches a socket that the program listens on: loopback when it listens on all
    /// addresses. Null when it does not listen there.
    /// </summary>
    public IPAddress? Reach(Endpoint endpoint)
    {
        var local = OwnSockets(endpoint.Transport).FirstOrDefault(r => r.Listening && r.Local.Port == endpoint.Port)?.Local.Address;
        return local is null ? null
            : local.Equals(IPAddress.Any) || local.Equals(IPAddress.IPv6Any) ? IPAddress.Loopback
            : local.IsIPv4MappedToIPv6 ? local.MapToIPv4()
            : local;
    }

    /// <summary>
    /// As <see cref="Reach(Endpoint)"/>, in a client's own family of addresses where the program listens in it: <c>localhost</c> may be
    /// either, and a socket on <c>::</c> serves both.
    /// </summary>
    public IPAddress? Reach(Endpoint endpoint, AddressFamily family) =>
        family == AddressFamily.InterNetworkV6
        && OwnSockets(endpoint.Transport).Any(r => r.Listening && r.Local.Port == endpoint.Port && (r.Local.Address.Equals(IPAddress.IPv6Any) || r.Local.Address.Equals(IPAddress.IPv6Loopback)))
            ? IPAddress.IPv6Loopback
            : Reach(endpoint);

    public void Dispose() => process.Dispose();

    private static ProgramWait WithAlarms(ProgramWait wait, IReadOnlyList<int> members) =>
        wait.Rest == Rest.Forever && members.Any(Alarm.MayRing) ? wait with { Rest = Rest.Timed } : wait;

    private bool ReadOutput()
    {
        var printed = process.Terminal.Read();
        if (printed.Length == 0)
            return false;
        var room = Math.Min(printed.Length, OutputCap - _output.Count);
        if (room > 0)
        {
            _output.AddRange(printed.AsSpan(0, room));
            transcript.Add(new TranscriptEntry.Printed(printed[..room]) { At = transcript.Now, Actor = name });
        }

        if (room < printed.Length && !OutputWasCut)
        {
            OutputWasCut = true;
            transcript.Add(new TranscriptEntry.OutputCut(OutputCap) { At = transcript.Now, Actor = name });
        }

        return true;
    }
}
