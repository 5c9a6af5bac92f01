using System.Net;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs;

namespace Grader.Running;

/// <summary>Finds the address at which a program listens, and says what it does in place of listening.</summary>
internal static class Reaching
{
    // EADDRINUSE (bind(2)) as the C library, Node and Rust call it.
    private static readonly string[] PortTakenErrors = ["address already in use", "EADDRINUSE", "AddrInUse"];

    /// <summary>Waits until the program listens there, has ended, or never will.</summary>
    /// <param name="address">Where a peer of the same stack reaches it; null when there is a finding.</param>
    public static Finding? Find(Scene scene, ProgramActor program, Endpoint endpoint, out IPAddress address)
    {
        IPAddress? found = null;
        var judgement = Waiter.Until(scene, Patience.Ready, outlook =>
            program.ExitCode is { } code ? Judgement.Broken(PortTaken(program, endpoint) ?? Ended(program, endpoint, code))
            : (found = program.Reach(endpoint)) is not null ? Judgement.Met
            : outlook is Outlook.Open ? Judgement.Pending
            : Judgement.Broken(NotListening(program, endpoint)));
        program.WasReady |= found is not null;
        address = found ?? IPAddress.None;
        return (judgement as Judgement.BrokenJudgement)?.Finding;
    }

    /// <summary>What a program does in place of listening where it should.</summary>
    public static Finding NotListening(ProgramActor program, Endpoint endpoint)
    {
        var elsewhere = Sockets(program).Where(e => e != endpoint).Select(e => e.ToString()).Distinct().ToList();
        return elsewhere.Count > 0
            ? new Finding("proc.listens-elsewhere").With("program", program.RoleKey).With("endpoint", endpoint).With("seen", string.Join(", ", elsewhere))
            : new Finding("proc.not-listening").With("program", program.RoleKey).With("endpoint", endpoint).With("waiting", program.Wait.Waiting);
    }

    // Both the kernel and the program must say so: an old connection may linger while the program dies of something else.
    private static Finding? PortTaken(ProgramActor program, Endpoint endpoint)
    {
        var isHeld = !program.WasReady && program.Sandbox.Network.Sockets(endpoint.Transport).Any(r => r.Local.Port == endpoint.Port);
        var output = isHeld ? OutputText.Clean([.. program.Output]) : "";
        return Array.Exists(PortTakenErrors, e => output.Contains(e, StringComparison.OrdinalIgnoreCase))
            ? new Finding("proc.port-taken").With("program", program.RoleKey).With("endpoint", endpoint)
            : null;
    }

    private static Finding Ended(ProgramActor program, Endpoint endpoint, int code) =>
        (program.WasReady ? Ends.Explain(program) : Ends.Error(program)) ?? new Finding("proc.exited-early").With("program", program.RoleKey).With("endpoint", endpoint).With("code", code);

    // An unconnected UDP socket without bind(2) has no port yet, or one that the kernel chose for a client.
    private static IEnumerable<Endpoint> Sockets(ProgramActor program) =>
        from transport in (Transport[])[Transport.Udp, Transport.Tcp]
        from row in program.OwnSockets(transport)
        where row.Listening && row.Local.Port > 0
        select new Endpoint(transport, row.Local.Port);
}
