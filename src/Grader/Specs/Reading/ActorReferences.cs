using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Looks up who a step speaks of, and says what is wrong with a name that nobody has or that is somebody else's.</summary>
internal sealed class ActorReferences(CheckScope scope)
{
    /// <summary>A program that runs by now.</summary>
    public string Program(YamlNode node)
    {
        var name = node.Text;
        if (scope.Find(name) is not { } actor)
            TellUnknown(node, "unknown-program", actor => !actor.IsPeer, "yaml.advice.run-first");
        else if (actor.IsPeer)
            scope.Problems.At(node, "peer-for-running", ("name", name), ("actor", actor.What));
        return name;
    }

    /// <summary>A program that runs by now or later, or a role: the name of a sandbox.</summary>
    public string Sandbox(YamlNode node)
    {
        var name = node.Text;
        if (scope.Find(name) is { IsPeer: true } peer)
            scope.Problems.At(node, "peer-for-program", ("name", name), ("actor", peer.What));
        else if (!scope.Runs.ContainsKey(name) && !scope.Programs.ContainsKey(name))
            scope.Problems.Unknown(node, "unknown-program", name, scope.Runs.Keys.Union(scope.Programs.Keys));
        return name;
    }

    /// <summary>A peer that exists by now and is of one of the kinds; null when the name is not one.</summary>
    public Actor? Peer(YamlNode node, Phrase expected, params ActorKind[] kinds)
    {
        var name = node.Text;
        if (scope.Find(name) is not { } actor)
            TellUnknown(node, "unknown-peer", other => kinds.Contains(other.Kind), "yaml.advice.peer-first");
        else if (!actor.IsPeer)
            scope.Problems.At(node, kinds.Contains(ActorKind.UdpClient) ? "program-at" : "program-for-peer", ("name", name), ("expected", expected));
        else if (!kinds.Contains(actor.Kind))
            scope.Problems.At(
                node,
                actor.Kind == ActorKind.TcpListener && kinds.Contains(ActorKind.Connection) ? "listener-for-connection" : "wrong-peer",
                ("name", name),
                ("actor", actor.What),
                ("expected", expected));
        else
            return actor;
        return null;
    }

    /// <summary>Anybody who can take part in a conversation.</summary>
    public string Speaker(YamlNode node)
    {
        if (scope.Find(node.Text) is null)
            TellUnknown(node, "unknown-actor", actor => actor.Kind is not (ActorKind.TcpListener or ActorKind.Link), "yaml.advice.actor-first");
        else if (scope.Find(node.Text) is { Kind: ActorKind.TcpListener or ActorKind.Link } actor)
            scope.Problems.At(node, "wrong-speaker", ("name", node.Text), ("actor", actor.What));
        return node.Text;
    }

    /// <summary>The listening program that a peer talks to: the one named, or the only one there is.</summary>
    /// <param name="purpose">What the program is for, in a message.</param>
    public string Target(YamlNode step, Transport transport, Phrase purpose)
    {
        var wanted = transport == Transport.Udp ? "udp" : "tcp";
        if (step.Find("to") is { } to)
        {
            var name = Program(to);
            if (scope.Find(name) is { IsPeer: false } actor && actor.On?.Transport != transport)
            {
                if (actor.On is null)
                    scope.Problems.At(to, "silent-target", ("name", name), ("transport", wanted));
                else
                    scope.Problems.At(to, "other-target", ("name", name), ("on", actor.On), ("transport", wanted), ("purpose", purpose));
            }

            return name;
        }

        string[] listening = [.. scope.Actors.Where(actor => !actor.Value.IsPeer && actor.Value.On?.Transport == transport).Select(actor => actor.Key)];
        if (listening is [var only])
            return only;
        if (listening.Length == 0)
            scope.Problems.At(step, "no-target", ("transport", wanted), ("purpose", purpose));
        else
            scope.Problems.At(step, "several-targets", ("transport", wanted), ("known", string.Join(", ", listening)));
        return "";
    }

    /// <summary>The sandbox of a listening peer: the one named, or that of the only program.</summary>
    public string Near(YamlNode step)
    {
        if (step.Find("near") is { } near)
            return Sandbox(near);
        string[] actors = [.. scope.Runs.Keys];
        string[] candidates = actors.Length > 0 ? actors : [.. scope.Programs.Keys];
        if (candidates is [var only])
            return only;
        if (candidates.Length == 0)
            scope.Problems.At(step, "no-sandbox");
        else
            scope.Problems.At(step, "several-sandboxes", ("known", string.Join(", ", candidates)));
        return "";
    }

    /// <param name="remedy">The advice when there is nobody yet of whom the step could speak.</param>
    private void TellUnknown(YamlNode node, string code, Func<Actor, bool> fits, string remedy)
    {
        var name = node.Text;
        if (scope.Runs.ContainsKey(name))
        {
            scope.Problems.At(node, "not-yet", ("name", name));
            return;
        }

        string[] known = [.. scope.Actors.Where(actor => fits(actor.Value)).Select(actor => actor.Key)];
        if (known.Length == 0)
            scope.Problems.At(node, code, ("word", YamlScalar.Quote(name)), ("advice", Phrase.Of(remedy)));
        else
            scope.Problems.Unknown(node, code, name, known);
    }
}
