using System.Net;
using Grader.Running.Actors;
using Grader.Running.Programs;
using Grader.Specs;

namespace Grader.Running.Waiting;

/// <summary>
/// Decides whether anything can still come, by facts: all threads of all programs sleep, over two looks between which everything printed
/// and sent has been taken in; no actor of the grader has work left, and no data of a program is still under way in the kernel.
/// </summary>
/// <remarks>
/// The two looks must be the same, thread by thread, with the same number of turns on a CPU. So all threads slept at a moment between them,
/// and what they had done before it is known: sockets deliver on the loopback within the system call that sends, and terminals are
/// read up to a mark. What was typed at those is handed over between the looks, and would have woken them. A signal or a timer of their own could
/// still wake them; see <see cref="Rest"/>.
/// </remarks>
internal sealed class StillnessTest(Scene scene)
{
    // Looks for the marks, a millisecond apart. The kernel hands one over in microseconds; where it is starved, so is the grader, whose looks then
    // take longer. One that comes later still does no harm: the next test writes another behind it.
    private const int MostLooks = 1000;

    public Outlook Outlook()
    {
        var programs = scene.Programs.Where(p => p.ExitCode is null).ToList();
        if (scene.Actors.Any(a => a.HasMoreToDo))
            return Waiting.Outlook.Open;
        var before = programs.ConvertAll(p => p.Look());
        if (programs.Exists(p => p.Wait.Rest is Rest.None or Rest.Timed) || programs.Exists(HasDataUnderWay))
            return Waiting.Outlook.Open;
        programs.ForEach(p => p.Process.Terminal.HandOverTyped());
        if (!programs.TrueForAll(p => p.Process.Terminal.WriteMark()) || SomethingComes(programs))
            return Waiting.Outlook.Open;
        var after = programs.ConvertAll(p => p.Look());
        if (!before.Zip(after).All(pair => pair.First.SleptUntil(pair.Second)))
            return Waiting.Outlook.Open;
        return Release() ? Waiting.Outlook.Open
            : programs.TrueForAll(p => p.Wait.Rest == Rest.Forever) ? Waiting.Outlook.Still
            : Waiting.Outlook.Quiet;
    }

    private bool SomethingComes(List<ProgramActor> programs)
    {
        var came = scene.Pump();
        for (var looks = 0; !programs.TrueForAll(p => p.Process.Terminal.LastMarkSeen || p.ExitCode is not null); looks++)
        {
            // A program has thrown its mark away, with what it had printed before.
            if (looks == MostLooks)
                return true;
            scene.Pause(1);
            came |= scene.Pump();
        }

        return came | scene.Pump();
    }

    // A cable lets go of what it holds once nobody will add to it.
    private bool Release()
    {
        var holding = scene.Actors.OfType<ILink>().Where(l => l.HoldsBack).ToList();
        holding.ForEach(l => l.Release());
        return holding.Count > 0;
    }

    /// <summary>
    /// Whether a connection of the program has data that its other end has not acknowledged: Nagle's algorithm and delayed acknowledgements
    /// keep small segments back for up to 40 ms (RFC 896, RFC 1122 section 4.2.3.2) after <c>send</c> has returned. A peer that does not read on
    /// purpose leaves it there for good. The SYN of a cable's connection that finds the server's queue full counts as such data.
    /// </summary>
    private bool HasDataUnderWay(ProgramActor program)
    {
        if (!scene.Actors.Any(a => a is TcpStream or TcpLink or TcpListenerPeer))
            return false;
        var unread = scene.Actors.OfType<TcpStream>().Where(s => !s.Reads).Select(s => s.Local).ToHashSet();
        var ours = scene.Actors.OfType<TcpStream>().Where(s => !s.Closed).Select(s => s.Local).ToHashSet();
        return program.Sandbox.Network
            .Sockets(Transport.Tcp)
            .Any(r => r.Unsent > 0 && !r.Listening && !ours.Contains(Plain(r.Local)) && !unread.Contains(Plain(r.Remote)));
    }

    private static IPEndPoint Plain(IPEndPoint endpoint) =>
        endpoint.Address.IsIPv4MappedToIPv6 ? new IPEndPoint(endpoint.Address.MapToIPv4(), endpoint.Port) : endpoint;
}
