using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Expectations;

namespace Grader.Running.Expecting;

/// <summary>Judges what comes to a peer, and how its connection stands.</summary>
internal static class PeerJudge
{
    public static Judgement Silence(Scene scene, Expectation.Silence e, Outlook outlook)
    {
        var unread = Inbox.Of(scene, e.Peer).Unread;
        if (unread.Length > 0 || Inbox.Of(scene, e.Peer).HasDatagram)
            return Judgement.Broken(Unwanted(scene, e.Peer, unread.ToArray()));
        return outlook == Outlook.Open ? Judgement.Pending : Judgement.Met;
    }

    public static Judgement Ended(Scene scene, Expectation.Ended e, Outlook outlook)
    {
        var stream = scene.Actor<TcpStream>(e.Peer);
        if (stream.Ended && stream.EndedByReset && e.Gracefully)
            return Judgement.Broken(About(stream, "tcp.reset"));
        return stream.Ended ? Judgement.Met
            : outlook is Outlook.Open or Outlook.Quiet ? Judgement.Pending
            : Judgement.Broken(About(stream, "tcp.not-ended").With("waiting", Waiting(stream)));
    }

    public static Judgement Connected(Scene scene, Expectation.Connected e, Outlook outlook)
    {
        var stream = scene.Actor<TcpStream>(e.Peer);
        return stream.State switch
        {
            StreamState.Connected => Judgement.Met,
            // A program that is about to end has no socket any more, and its end is what to tell.
            StreamState.Refused when outlook == Outlook.Open && stream.Program!.ExitCode is null => Judgement.Pending,
            StreamState.Refused => Judgement.Broken(Ends.Explain(stream.Program!) ?? About(stream, "tcp.refused").With("endpoint", Endpoint(scene, stream))),
            // A SYN that found the backlog full is sent again by the clock alone, so that a still program says nothing here.
            _ => outlook == Outlook.Late ? Judgement.Broken(About(stream, "tcp.still-pending").With("waiting", Waiting(stream))) : Judgement.Pending,
        };
    }

    public static Judgement Segments(Scene scene, Expectation.Segments e, Outlook outlook)
    {
        var stream = scene.Actor<TcpStream>(e.Peer);
        var count = Wire.SegmentsTo(scene, stream);
        return count >= e.AtLeast ? Judgement.Met
            : outlook == Outlook.Open && !stream.Ended ? Judgement.Pending
            : Judgement.Broken(About(stream, "tcp.one-segment").With("bytes", stream.Received.Length));
    }

    public static Judgement Connections(Scene scene, Expectation.Connections e, Outlook outlook)
    {
        var link = scene.Actor<TcpLink>(e.Link);
        return link.Connections == e.Count ? outlook == Outlook.Open ? Judgement.Pending : Judgement.Met
            : link.Connections < e.Count && outlook == Outlook.Open ? Judgement.Pending
            : Judgement.Broken(new Finding("tcp.connections").With("program", scene.Actor<ProgramActor>(link.Speaker).RoleKey).With("expected", e.Count).With("seen", link.Connections));
    }

    internal static string Waiting(TcpStream stream) => stream.Program?.Wait.Waiting ?? "@waiting.unknown";

    private static Finding About(TcpStream stream, string code) => new Finding(code).With("program", stream.Program?.RoleKey ?? "");

    private static string Endpoint(Scene scene, TcpStream stream) => scene.Task.Exercise.Programs[stream.Program!.Role].Listens?.ToString() ?? "";

    private static Finding Unwanted(Scene scene, string peer, byte[] seen)
    {
        var finding = scene.TryActor<UdpPeer>(peer) is { } udp
            // One more than the answer that was taken is no answer that had to be left out.
            ? udp is { Program: { } program, Taken: 0 }
                ? new Finding("udp.unwanted-reply").With("program", program.RoleKey).With("ip", udp.Local.Address)
                : new Finding("udp.extra-datagram").With("program", (udp.Program ?? scene.Programs.First()).RoleKey)
            : new Finding("data.extra").With("program", Inbox.Of(scene, peer).Program?.RoleKey ?? "").With("extra_bytes", seen.Length);
        return finding with { Seen = seen };
    }
}
