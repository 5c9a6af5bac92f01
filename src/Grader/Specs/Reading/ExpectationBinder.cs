using Grader.Specs.Data;
using Grader.Specs.Expectations;
using Grader.Specs.Steps;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Makes expectations of nodes that have their shape: one for each key that says something, in the order of the file.</summary>
internal sealed class ExpectationBinder(CheckScope scope, DataBinder data)
{
    private static readonly ActorKind[] Receivers = [ActorKind.Connection, ActorKind.UdpClient, ActorKind.UdpListener, ActorKind.Link];

    private readonly ActorReferences _actors = new(scope);

    public ExpectStep Bind(YamlNode node, SourcePosition position) => new()
    {
        Expectations = [.. BindAll(node)],
        Finding = node.Find("finding")?.Text,
        Position = position,
    };

    private List<Expectation> BindAll(YamlNode node)
    {
        if (node.Find("at") is { } peer)
        {
            // Who it is, once; the keys below only say whether each of them suits the peer.
            _actors.Peer(peer, Phrase.Of("peer.any-or-link"), [.. Receivers, ActorKind.TcpListener]);
            return [.. node.Entries.Select(entry => OnPeer(peer, entry, node)).OfType<Expectation>()];
        }

        if (node.Find("of") is { } program)
        {
            var actor = _actors.Program(program);
            return [.. node.Entries.Select(entry => OnProgram(actor, entry)).OfType<Expectation>()];
        }

        if (node.Find("capture") is { } capture)
            return [new Expectation.CaptureShows([.. capture["files"].Items.Select(item => item.Text)], Endpoint.TryParse(capture["on"].Text)!)];
        return [new Expectation.AnyOf([.. node["any-of"].Items.SelectMany(BindAll)])];
    }

    private Expectation? OnPeer(YamlNode peer, YamlEntry entry, YamlNode node)
    {
        var name = peer.Text;
        switch (entry.Name)
        {
            case var key when DataShapes.MatchKeys.Contains(key):
                return Receives(peer, node);
            case "all":
                Peer(peer, entry, "peer.udp", ActorKind.UdpClient, ActorKind.UdpListener, ActorKind.Link);
                return new Expectation.ReceivesAll(name, [.. entry.Value.Items.Select(data.Bind)]);
            case "silence":
                Peer(peer, entry, "peer.any", [.. Receivers, ActorKind.TcpListener]);
                return new Expectation.Silence(name);
            case "ended":
                Stream(peer, entry, ActorKind.Connection, ActorKind.Link);
                return new Expectation.Ended(name, entry.Value.Text == "gracefully");
            case "connected":
                Stream(peer, entry, ActorKind.Connection);
                return new Expectation.Connected(name);
            case "segments":
                Stream(peer, entry, ActorKind.Connection, ActorKind.TcpListener, ActorKind.Link);
                return new Expectation.Segments(name, entry.Value.Number);
            case "connections":
                Stream(peer, entry, ActorKind.Link);
                return new Expectation.Connections(name, entry.Value.Number);
            default:
                return null;
        }
    }

    private Expectation.Receives Receives(YamlNode peer, YamlNode node)
    {
        var key = node.Entries.First(entry => DataShapes.MatchKeys.Contains(entry.Name));
        var actor = Peer(peer, key, "peer.connection-or-udp", Receivers);
        if (actor is { IsStream: false } && node.Entries.FirstOrDefault(entry => entry.Name == "framing") is { } framing)
            scope.Problems.At(framing.Key, "only-on-connections", ("key", framing.Name), ("name", peer.Text), ("actor", actor.What));
        var matcher = data.FindMatcher(node)!;
        var keep = node.Find("keep");
        if (keep is not null && (scope.Settings.ContainsKey(keep.Text) || CheckScope.BuiltIn.Contains(keep.Text)))
            scope.Problems.At(keep, "hides-name", ("name", keep.Text));
        var expectation = new Expectation.Receives(peer.Text, matcher, node.Find("framing") is { } said ? scope.Text(said) : null, keep?.Text);
        if (keep is not null)
            scope.AddName(keep.Text);
        return expectation;
    }

    private void Stream(YamlNode peer, YamlEntry entry, params ActorKind[] kinds)
    {
        if (Peer(peer, entry, "peer.connection", kinds) is { IsStream: false } actor)
            scope.Problems.At(entry.Key, "only-on-streams", ("key", entry.Name), ("name", peer.Text), ("actor", actor.What));
    }

    private Actor? Peer(YamlNode peer, YamlEntry entry, string expected, params ActorKind[] kinds)
    {
        if (scope.Find(peer.Text) is not { IsPeer: true })
            return null;
        var actor = _actors.Peer(peer, Phrase.Of("peer.for", ("peer", Phrase.Of(expected)), ("key", entry.Name)), kinds);
        if (entry.Name == "all" && actor is { IsStream: true })
            scope.Problems.At(entry.Key, "only-on-datagrams", ("key", entry.Name), ("name", peer.Text), ("actor", actor.What));
        return actor;
    }

    private Expectation? OnProgram(string actor, YamlEntry entry)
    {
        var value = entry.Value;
        switch (entry.Name)
        {
            case "prints":
                return new Expectation.Prints(actor, value is YamlScalar ? new Matcher.Contains(data.Bind(value)) : data.FindMatcher(value)!);
            case "prints-besides":
                return new Expectation.PrintsBesides(actor, _actors.Program(value["other"]), data.Bind(value["without"]));
            case "does-not-print":
                return new Expectation.DoesNotPrint(actor, data.Bind(value));
            case "prints-address-of":
                _actors.Peer(value, Phrase.Of("peer.any-or-link"), [.. Receivers]);
                return new Expectation.PrintsAddressOf(actor, value.Text);
            case "exits":
                return new Expectation.Exits(actor, value.Text == "true" ? null : value.Number);
            case "running":
                return new Expectation.Running(actor);
            case "listening":
                return new Expectation.Listening(actor, Endpoint.TryParse((value.Find("on") ?? value).Text)!, value.Find("backlog")?.Number);
            case "not-listening":
                return new Expectation.NotListening(actor, Endpoint.TryParse(value.Text)!);
            case "no-error":
                return new Expectation.NoError(actor);
            case "saves":
                return new Expectation.Saves(actor, data.Bind(value.Find("data") ?? value), value.Find("name") is { } name ? scope.Text(name) : null);
            default:
                return null;
        }
    }
}
