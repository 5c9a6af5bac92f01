using Grader.Judging;
using Grader.Judging.Matching;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs;
using Grader.Specs.Expectations;

namespace Grader.Running.Expecting;

/// <summary>Judges the next data that comes to a peer.</summary>
internal static class ReceivesJudge
{
    public static Func<Outlook, Judgement> Of(Scene scene, Expectation.Receives e)
    {
        var framing = Framing.Of(e.Framing is null ? "" : scene.Scope.Text(e.Framing));
        var matcher = Matchers.Resolve(scene.Scope, e.Matcher, framing);
        return outlook => Judge(scene, e, matcher, outlook);
    }

    private static Judgement Judge(Scene scene, Expectation.Receives e, ResolvedMatcher matcher, Outlook outlook)
    {
        var inbox = Inbox.Of(scene, e.Peer);
        var program = inbox.Program ?? scene.Programs.First();
        // A stream ends a moment before the program whose crash ended it, so that what is missing is explained once the program rests.
        var over = outlook is Outlook.Still or Outlook.Late || outlook != Outlook.Open && (inbox.Ended || program.ExitCode is not null);
        if (!inbox.IsStream && !inbox.HasDatagram || inbox.IsStream && inbox.Unread.Length == 0)
            return over ? Judgement.Broken(Nothing(scene, e.Peer, program)) : Judgement.Pending;
        if (Misaddressed(scene, e.Peer, program) is { } misaddressed)
            return Judgement.Broken(misaddressed);
        var context = new MatchContext(program.RoleKey) { Earlier = scene.SentBefore(e.Peer), Answers = scene.AnswersOf(e.Peer) };
        // A stream that goes quiet after its data is as complete as one that ended: nothing will join it.
        var complete = over || inbox.Ended || outlook == Outlook.Quiet;
        switch (MatcherJudge.Judge(matcher, inbox.Unread, inbox.IsStream, complete, context))
        {
            case Match.Met met:
                Take(scene, e, inbox, met.Consumed);
                return Judgement.Met;
            case Match.Broken when outlook == Outlook.Open && inbox.IsStream:
                // What has come decides already, but the rest tells better what went wrong.
                return Judgement.Pending;
            case Match.Broken broken:
                return Judgement.Broken(Explain(scene, e.Peer, program, broken.Finding));
            default:
                return over ? Judgement.Broken(Nothing(scene, e.Peer, program)) : Judgement.Pending;
        }
    }

    private static void Take(Scene scene, Expectation.Receives e, Inbox inbox, int consumed)
    {
        var data = inbox.Unread[..consumed].ToArray();
        // One newline more is told and forgiven on a stream.
        var newline = inbox.IsStream ? MatcherJudge.TrailingNewline(inbox.Unread.Span, consumed) : 0;
        if (newline > 0 && inbox.Unread.Length == consumed + newline)
        {
            consumed += newline;
            scene.Remark(new Finding("data.newline").With("program", (inbox.Program ?? scene.Programs.First()).RoleKey));
        }

        inbox.Take(consumed);
        scene.AnswersOf(e.Peer).Add(data);
        if (e.Keep is { } name)
            scene.Scope.Set(name, data);
    }

    // A wrong or missing echo of a program that died is explained by its death.
    private static Finding Explain(Scene scene, string peer, ProgramActor program, Finding finding) =>
        finding.Code is "data.partial" or "data.empty"
            ? Ends.Error(program) ?? (scene.TryActor<TcpStream>(peer) is { Ended: true } stream ? EndedEarly(stream, program, finding) : finding)
            : finding;

    // Closing with data unread sends RST: how much came back tells a student more than how the end looked.
    private static Finding EndedEarly(TcpStream stream, ProgramActor program, Finding finding) =>
        (stream.EndedByReset && finding.Seen is null or [] ? new Finding("tcp.reset").With("program", program.RoleKey)
            : new Finding(WhyEarly(stream, program, finding)).With("program", program.RoleKey).With("seen_bytes", finding.Seen?.Length ?? 0).With("expected_bytes", finding.Expected?.Length ?? 0)) with
        { Expected = finding.Expected, Seen = finding.Seen };

    // What came is what the interrupted call had taken; and what came back is what was read, when it is the first piece that was sent, or when
    // the kernel tells by an RST that the rest was never read (RFC 1122, section 4.2.2.13).
    private static string WhyEarly(TcpStream stream, ProgramActor program, Finding finding) =>
        program.WasInterrupted ? "tcp.short-send"
        : finding.Seen is { Length: > 0 } seen && stream.SentData is [var first, ..] && Starts(finding.Expected, seen) && (stream.EndedByReset || first.Length == seen.Length) ? "tcp.stopped-reading"
        : "tcp.ended-early";

    private static bool Starts(byte[]? whole, byte[] beginning) => whole is not null && whole.Length > beginning.Length && whole.AsSpan().StartsWith(beginning);

    private static Finding Nothing(Scene scene, string peer, ProgramActor program)
    {
        if (scene.TryActor<UdpPeer>(peer) is { } udp)
            return udp.IsServer ? NoDatagram(scene, udp, program) : NoReply(scene, udp, program);
        if (scene.TryActor<TcpLink>(peer) is not null)
            return Ends.Explain(program) ?? new Finding("tcp.no-reply").With("program", program.RoleKey).With("waiting", program.Wait.Waiting);
        var stream = scene.Actor<TcpStream>(peer);
        return Ends.Error(program)
            ?? (stream.EndedByReset ? new Finding("tcp.reset").With("program", program.RoleKey) : null)
            ?? (stream.Ended ? new Finding("tcp.ended-early").With("program", program.RoleKey).With("seen_bytes", 0).With("expected_bytes", stream.SentData.Sum(d => d.Length)) : null)
            ?? Ends.Deafness(program)
            ?? new Finding("tcp.no-reply").With("program", program.RoleKey).With("waiting", program.Wait.Waiting);
    }

    private static Finding NoReply(Scene scene, UdpPeer client, ProgramActor program)
    {
        if (Wire.MisdirectedAnswer(scene, program, client) is { } port)
            return new Finding("udp.reply-to-wrong-port").With("program", program.RoleKey).With("expected", client.Local.Port).With("seen", port);
        return Ends.Deafness(program)
            ?? new Finding("udp.no-reply").With("program", program.RoleKey).With("ip", client.Local.Address).With("waiting", program.Wait.Waiting);
    }

    private static Finding NoDatagram(Scene scene, UdpPeer server, ProgramActor program)
    {
        var endpoint = new Endpoint(Transport.Udp, server.Local.Port);
        var elsewhere = Wire.Destinations(scene, program).FirstOrDefault(d => d != endpoint);
        return elsewhere is not null
            ? new Finding("udp.sent-elsewhere").With("program", program.RoleKey).With("endpoint", endpoint).With("seen", elsewhere)
            : Ends.Explain(program) ?? new Finding("udp.no-datagram").With("program", program.RoleKey).With("endpoint", endpoint).With("waiting", program.Wait.Waiting);
    }

    // A connected client would never see an answer from another port (connect(2) on UDP filters by sender).
    private static Finding? Misaddressed(Scene scene, string peer, ProgramActor program) =>
        scene.TryActor<UdpPeer>(peer) is { IsServer: false } client && client.Taken < client.Inbox.Count && client.Inbox[client.Taken].From.Port != client.ProgramPort
            ? new Finding("udp.reply-from-elsewhere").With("program", program.RoleKey).With("expected", client.ProgramPort).With("seen", client.Inbox[client.Taken].From)
            : null;
}
