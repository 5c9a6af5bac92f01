using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>accept</c>: the next connection that a program makes.</summary>
internal static class AcceptVerb
{
    public static Finding? Run(Scene scene, AcceptStep step)
    {
        var listener = scene.Actor<TcpListenerPeer>(step.At);
        var judgement = Waiter.Until(scene, Patience.Answer, outlook =>
            listener.Waiting > 0 ? Judgement.Met
            : outlook is Outlook.Open or Outlook.Quiet ? Judgement.Pending
            : Judgement.Broken(NoConnection(scene, listener)));
        if (judgement is Judgement.BrokenJudgement broken)
            return broken.Finding;
        var program = listener.Program;
        scene.Add(new TcpStream(step.As, listener.Take(), StreamState.Connected, program, scene.Transcript, () => ConnectVerb.Rests(program)) { Reads = listener.Reads });
        return null;
    }

    private static Finding NoConnection(Scene scene, TcpListenerPeer listener)
    {
        var program = listener.Program!;
        var endpoint = new Endpoint(Transport.Tcp, listener.Port);
        var elsewhere = Wire.Destinations(scene, program).FirstOrDefault(e => e != endpoint);
        return elsewhere is not null
                ? new Finding("tcp.connected-elsewhere").With("program", program.RoleKey).With("endpoint", endpoint).With("seen", elsewhere)
            : Ends.Explain(program)
                ?? new Finding("tcp.no-connection").With("program", program.RoleKey).With("endpoint", endpoint).With("waiting", program.Wait.Waiting);
    }
}
