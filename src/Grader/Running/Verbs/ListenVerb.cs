using Grader.Judging;
using Grader.Running.Actors;
using Grader.Specs;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>listen</c>: a server of the grader's near a program that runs later or already.</summary>
internal static class ListenVerb
{
    public static Finding? Run(Scene scene, ListenStep step)
    {
        var sandbox = scene.SandboxOf(step.Near);
        HeldPorts.Refuse(scene, sandbox, step.On);
        scene.Add(step.On.Transport == Transport.Udp
            ? UdpPeer.Server(step.As, sandbox, step.On.Port, scene.Transcript)
            : new TcpListenerPeer(step.As, sandbox, scene.TryActor<ProgramActor>(step.Near), step.On.Port, step.ReceiveBuffer, step.Reads));
        return null;
    }
}
