using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Specs;

namespace Grader.Running;

/// <summary>Ports of a network that the machine's other programs use as well.</summary>
internal static class HeldPorts
{
    /// <summary>On the machine's own network somebody else's socket would answer in place of the program's, or of the grader's.</summary>
    /// <exception cref="PortHeldException">Somebody has the port already.</exception>
    public static void Refuse(Scene scene, ISandbox sandbox, Endpoint endpoint)
    {
        if (scene.Capabilities.HasFlag(Capability.TwoStacks))
            return;
        var held = sandbox.Network.Sockets(endpoint.Transport).Where(r => r.Listening && r.Local.Port == endpoint.Port).Select(r => r.Inode).ToHashSet();
        if (held.Count > 0)
            throw new PortHeldException(endpoint, SocketOwners.HolderOf(held)?.ToString() ?? "?");
    }
}
