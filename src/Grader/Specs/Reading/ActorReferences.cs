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
            TellUnknown(node, "program", actor => !actor.IsPeer, "a run step before this one");
        else if (actor.IsPeer)
            scope.Problems.At(node, $"\"{name}\" is {actor}; expected a program, started by run");
        return name;
    }

    /// <summary>A program that runs by now or later, or a role: the name of a sandbox.</summary>
    public string Sandbox(YamlNode node)
    {
        var name = node.Text;
        if (scope.Find(name) is { IsPeer: true } peer)
            scope.Problems.At(node, $"\"{name}\" is {peer}; expected a program");
        else if (!scope.Runs.ContainsKey(name) && !scope.Programs.ContainsKey(name))
            scope.Problems.Unknown(node, "program", name, scope.Runs.Keys.Union(scope.Programs.Keys));
        return name;
    }

    /// <summary>A peer that exists by now and is of one of the kinds; null when the name is not one.</summary>
    public Actor? Peer(YamlNode node, string expected, params ActorKind[] kinds)
    {
        var name = node.Text;
        if (scope.Find(name) is not { } actor)
            TellUnknown(node, "peer", other => kinds.Contains(other.Kind), "a step before this one that makes it: listen, connect, accept, send, link");
        else if (!actor.IsPeer)
            scope.Problems.At(node, $"\"{name}\" is a program; expected {expected}{ForPrograms(kinds)}");
        else if (!kinds.Contains(actor.Kind))
            scope.Problems.At(node, $"\"{name}\" is {actor}; expected {expected}{(actor.Kind == ActorKind.TcpListener && kinds.Contains(ActorKind.Connection) ? "; accept gives one" : "")}");
        else
            return actor;
        return null;
    }

    /// <summary>Anybody who can take part in a conversation.</summary>
    public string Speaker(YamlNode node)
    {
        if (scope.Find(node.Text) is null)
            TellUnknown(node, "actor", actor => actor.Kind is not (ActorKind.TcpListener or ActorKind.Link), "a run step or a peer before this one");
        else if (scope.Find(node.Text) is { Kind: ActorKind.TcpListener or ActorKind.Link } actor)
            scope.Problems.At(node, $"\"{node.Text}\" is {actor}; expected a program, a connection or a UDP peer");
        return node.Text;
    }

    /// <summary>The listening program that a peer talks to: the one named, or the only one there is.</summary>
    public string Target(YamlNode step, Transport transport, string verb)
    {
        var wanted = transport == Transport.Udp ? "udp" : "tcp";
        if (step.Find("to") is { } to)
        {
            var name = Program(to);
            if (scope.Find(name) is { IsPeer: false } actor && actor.On?.Transport != transport)
                scope.Problems.At(to, actor.On is null
                    ? $"the program of \"{name}\" does not listen; expected one that listens on {wanted}"
                    : $"the program of \"{name}\" listens on {actor.On}; expected one on {wanted} for {verb}");
            return name;
        }

        string[] listening = [.. scope.Actors.Where(actor => !actor.Value.IsPeer && actor.Value.On?.Transport == transport).Select(actor => actor.Key)];
        if (listening is [var only])
            return only;
        scope.Problems.At(step, listening.Length == 0
            ? $"no program that runs by now listens on {wanted}; expected one before {verb}"
            : $"several programs listen on {wanted}; expected \"to\" with one of {string.Join(", ", listening)}");
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
        scope.Problems.At(step, candidates.Length == 0
            ? "there is no program in whose sandbox to listen; expected one under \"programs\""
            : $"the check has several programs; expected \"near\" with one of {string.Join(", ", candidates)}");
        return "";
    }

    private void TellUnknown(YamlNode node, string what, Func<Actor, bool> fits, string expected)
    {
        var name = node.Text;
        if (scope.Runs.ContainsKey(name))
        {
            scope.Problems.At(node, $"\"{name}\" does not run yet; expected a run step before this one");
            return;
        }

        string[] known = [.. scope.Actors.Where(actor => fits(actor.Value)).Select(actor => actor.Key)];
        if (known.Length == 0)
            scope.Problems.At(node, $"unknown {what} {YamlScalar.Quote(name)}; expected {expected}");
        else
            scope.Problems.Unknown(node, what, name, known);
    }

    private static string ForPrograms(ActorKind[] kinds) =>
        kinds.Contains(ActorKind.UdpClient) ? ", or \"of\" in place of \"at\" for what a program does" : "";
}
