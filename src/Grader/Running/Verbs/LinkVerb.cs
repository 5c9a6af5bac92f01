using System.Net;
using System.Net.Sockets;
using Grader.Judging;
using Grader.Running.Actors;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>link</c>: the cable between two sandboxes; nothing where the programs share a network and find each other by themselves.</summary>
internal static class LinkVerb
{
    public static Finding? Run(Scene scene, LinkStep step)
    {
        if (!scene.Capabilities.HasFlag(Capability.TwoStacks))
            return null;
        var (client, server) = (scene.SandboxOf(step.Client), scene.SandboxOf(step.Server));
        IPAddress? ServerAddress(AddressFamily family) => scene.TryActor<ProgramActor>(step.Server)?.Reach(step.On, family);
        scene.Add(step.On.Transport == Transport.Udp
            ? new UdpLink(step.As, client, server, ServerAddress, step.On, step.Faults, direction => scene.Random($"link/{direction}"), scene.Transcript)
            : new TcpLink(step.As, client, server, ServerAddress, step.On, step.Faults, scene.Transcript) { Speaker = step.Client });
        return null;
    }
}
