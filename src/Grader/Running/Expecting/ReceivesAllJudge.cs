using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Expectations;

namespace Grader.Running.Expecting;

/// <summary>Judges datagrams as a set: servers with threads may answer in another order.</summary>
internal static class ReceivesAllJudge
{
    public static Func<Outlook, Judgement> Of(Scene scene, Expectation.ReceivesAll e)
    {
        var expected = e.Data.Select(scene.Scope.Bytes).ToList();
        return outlook => Judge(scene, scene.Actor<UdpPeer>(e.Peer), expected, outlook);
    }

    private static Judgement Judge(Scene scene, UdpPeer peer, List<byte[]> expected, Outlook outlook)
    {
        var program = peer.Program ?? scene.Programs.First();
        var missing = expected.ToList();
        foreach (var datagram in peer.Inbox.Skip(peer.Taken))
        {
            var at = missing.FindIndex(d => d.AsSpan().SequenceEqual(datagram.Data));
            if (at < 0)
                return Judgement.Broken(EchoDiagnosis.Diagnose(program.RoleKey, missing.Count > 0 ? missing[0] : [], datagram.Data, peer.SentData));
            missing.RemoveAt(at);
        }

        if (missing.Count == 0)
        {
            peer.Taken = peer.Inbox.Count;
            return Judgement.Met;
        }

        return outlook is Outlook.Open or Outlook.Quiet ? Judgement.Pending
            : Judgement.Broken(Ends.Deafness(program) ?? new Finding("udp.no-reply").With("program", program.RoleKey).With("ip", peer.Local.Address).With("waiting", program.Wait.Waiting));
    }
}
