using Grader.Specs.Steps;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>Makes steps of nodes that have their shape, keeping account of who exists when.</summary>
internal sealed class StepBinder(CheckScope scope, DataBinder data)
{
    private readonly ActorReferences _actors = new(scope);
    private readonly ExpectationBinder _expectations = new(scope, data);

    public IReadOnlyList<Step> Bind(YamlNode steps) => [.. steps.Items.Select(BindOne)];

    private Step BindOne(YamlNode step)
    {
        var verb = step.Entries[0];
        var node = verb.Value;
        return verb.Name switch
        {
            "run" => Run(node, step.Position),
            "stop" => new StopStep { Actor = _actors.Program(node), Position = step.Position },
            "type" => new TypeStep { To = _actors.Program(node["to"]), Line = node.Find("line") is { } line ? data.Bind(line) : null, Position = step.Position },
            "interrupt" => new InterruptStep { Actor = _actors.Program(node), Position = step.Position },
            "converse" => Converse(node, step.Position),
            "listen" => Listen(node, step.Position),
            "connect" => Connect(node, step.Position),
            "accept" => Accept(node, step.Position),
            "send" => Send(node, step.Position),
            "read" => Read(node, step.Position),
            "shutdown" => End(node, Ending.Shutdown, step.Position),
            "close" => End(node, Ending.Close, step.Position),
            "reset" => End(node, Ending.Reset, step.Position),
            "link" => Link(node, step.Position),
            "repeat" => Repeat(node, step.Position),
            "each" => Each(node, step.Position),
            "expect" => _expectations.Bind(node, step.Position),
            var other => throw new InvalidOperationException($"The grammar has a verb that nothing binds: {other}."),
        };
    }

    private RunStep Run(YamlNode node, SourcePosition position)
    {
        var role = node.Find("program") ?? node;
        if (!scope.Programs.TryGetValue(role.Text, out var program))
            scope.Problems.Unknown(role, "unknown-program", role.Text, scope.Programs.Keys);
        var name = node.Find("as") ?? role;
        var shared = node.Find("in") is { } sandbox ? _actors.Program(sandbox) : null;
        var until = node.Find("until") is { } said ? said.Text : program?.Listens is null ? "started" : "listening";
        if (until == "listening" && program is { Listens: null })
            scope.Problems.At(node["until"], "never-listens", ("program", role.Text));
        var step = new RunStep
        {
            Program = role.Text,
            As = name.Text,
            In = shared,
            With = (node.Find("with")?.Entries ?? []).ToDictionary(entry => entry.Name, entry => data.Bind(entry.Value), StringComparer.Ordinal),
            Files = (node.Find("files")?.Entries ?? []).ToDictionary(
                entry => entry.Name,
                entry => new GivenFile(entry.Value["name"].Text, data.Bind(entry.Value["content"])),
                StringComparer.Ordinal),
            Until = until == "listening" ? Readiness.Listening : Readiness.Started,
            Position = position,
        };
        scope.Introduce(name, name.Text, new Actor(ActorKind.Program, program?.Listens));
        return step;
    }

    private ConverseStep Converse(YamlNode node, SourcePosition position)
    {
        var between = node["between"].Items;
        if (between[0].Text == between[1].Text)
            scope.Problems.At(between[1], "talks-to-itself", ("name", between[1].Text));
        foreach (var (name, other) in (IEnumerable<(YamlNode, YamlNode)>)[(between[0], between[1]), (between[1], between[0])])
        {
            // As with send, a new name is a UDP client, where there is a server for it to talk to.
            var isNew = scope.Find(name.Text) is null && !scope.Runs.ContainsKey(name.Text);
            if (isNew && scope.Find(other.Text) is { IsPeer: false, On.Transport: Transport.Udp })
                scope.Introduce(name, name.Text, new Actor(ActorKind.UdpClient));
        }

        return new ConverseStep
        {
            Between = [.. between.Select(_actors.Speaker)],
            Rounds = node["rounds"].Number,
            Accents = node.Find("accents")?.Flag ?? false,
            Position = position,
        };
    }

    private ListenStep Listen(YamlNode node, SourcePosition position)
    {
        var on = Endpoint.TryParse(node["on"].Text)!;
        if (on.Transport == Transport.Udp)
            foreach (var key in node.Entries.Where(entry => entry.Name is "receive-buffer" or "reads"))
                scope.Problems.At(key.Key, "only-of-connections", ("key", key.Name), ("on", on));
        scope.Introduce(node["as"], node["as"].Text, new Actor(on.Transport == Transport.Udp ? ActorKind.UdpListener : ActorKind.TcpListener, on));
        return new ListenStep
        {
            As = node["as"].Text,
            On = on,
            Near = _actors.Near(node),
            ReceiveBuffer = node.Find("receive-buffer")?.Number,
            Reads = node.Find("reads")?.Flag ?? true,
            Position = position,
        };
    }

    private ConnectStep Connect(YamlNode node, SourcePosition position)
    {
        var step = new ConnectStep
        {
            As = node["as"].Text,
            To = _actors.Target(node, Transport.Tcp, Phrase.Words("connect")),
            Ip = node.Find("ip") is { } ip ? scope.Text(ip) : "127.0.0.1",
            Wait = node.Find("wait")?.Flag ?? true,
            Reads = node.Find("reads")?.Flag ?? true,
            Position = position,
        };
        scope.Introduce(node["as"], step.As, new Actor(ActorKind.Connection));
        return step;
    }

    private AcceptStep Accept(YamlNode node, SourcePosition position)
    {
        _actors.Peer(node["at"], Phrase.Of("peer.tcp-listener"), ActorKind.TcpListener);
        scope.Introduce(node["as"], node["as"].Text, new Actor(ActorKind.Connection));
        return new AcceptStep { At = node["at"].Text, As = node["as"].Text, Position = position };
    }

    private SendStep Send(YamlNode node, SourcePosition position)
    {
        var from = node["from"];
        string? target = null;
        if (scope.Runs.ContainsKey(from.Text))
            scope.Problems.At(from, "program-sends", ("name", from.Text));
        else if (scope.Find(from.Text) is null && !MeantAnother(from))
            target = IntroduceClient(node, from);
        else if (scope.Find(from.Text) is not null)
            CheckSender(node, from);
        return new SendStep
        {
            From = from.Text,
            To = target ?? node.Find("to")?.Text,
            Ip = node.Find("ip") is { } ip ? scope.Text(ip) : target is null ? null : "127.0.0.1",
            Data = data.Bind(node["data"]),
            Segment = node.Find("segment")?.Number,
            Pause = node.Find("pause")?.Number ?? 0,
            Framing = node.Find("framing") is { } framing ? scope.Text(framing) : null,
            Position = position,
        };
    }

    private string IntroduceClient(YamlNode node, YamlNode from)
    {
        var target = _actors.Target(node, Transport.Udp, Phrase.Of("peer.new-client", ("name", from.Text)));
        scope.Introduce(from, from.Text, new Actor(ActorKind.UdpClient));
        CheckSender(node, from);
        return target;
    }

    /// <summary>A slip in a connection's name would silently make a UDP client of it.</summary>
    private bool MeantAnother(YamlNode from)
    {
        string[] connections = [.. scope.Actors.Where(actor => actor.Value.Kind == ActorKind.Connection).Select(actor => actor.Key)];
        if (NearestWord.Of(from.Text, connections) is null || scope.Programs.Values.Any(program => program.Listens?.Transport == Transport.Udp))
            return false;
        scope.Problems.Unknown(from, "unknown-connection", from.Text, connections);
        return true;
    }

    private void CheckSender(YamlNode node, YamlNode from)
    {
        var sender = _actors.Peer(from, Phrase.Of("peer.connection-or-udp"), ActorKind.Connection, ActorKind.UdpClient, ActorKind.UdpListener);
        foreach (var entry in node.Entries)
        {
            if (sender is { IsStream: false } && entry.Name is "segment" or "framing")
                scope.Problems.At(entry.Key, "only-on-connections", ("key", entry.Name), ("name", from.Text), ("actor", sender.What));
            if (sender is { Kind: not ActorKind.UdpClient } && entry.Name is "to" or "ip")
                scope.Problems.At(entry.Key, "only-of-clients", ("key", entry.Name), ("name", from.Text), ("actor", sender.What));
        }

        if (node.Find("to") is { } to && sender is { Kind: ActorKind.UdpClient })
            _actors.Program(to);
    }

    private ReadStep Read(YamlNode node, SourcePosition position)
    {
        var at = node.Find("at") ?? node;
        _actors.Peer(at, Phrase.Of("peer.connection"), ActorKind.Connection, ActorKind.TcpListener);
        return new ReadStep { At = at.Text, Piece = node.Find("piece")?.Number, Position = position };
    }

    private EndStep End(YamlNode node, Ending ending, SourcePosition position)
    {
        if (ending == Ending.Close)
            _actors.Peer(node, Phrase.Of("peer.connection-or-listener"), ActorKind.Connection, ActorKind.TcpListener, ActorKind.UdpListener);
        else
            _actors.Peer(node, Phrase.Of("peer.connection"), ActorKind.Connection);
        return new EndStep { Peer = node.Text, Ending = ending, Position = position };
    }

    private LinkStep Link(YamlNode node, SourcePosition position)
    {
        var server = _actors.Sandbox(node["server"]);
        var listens = scope.Programs.GetValueOrDefault(scope.Runs.GetValueOrDefault(server, server))?.Listens;
        var on = node.Find("on") is { } said ? Endpoint.TryParse(said.Text)! : listens;
        if (on is null)
            scope.Problems.At(node, "link-nowhere", ("server", server));
        else if (listens is not null && listens != on)
            scope.Problems.At(node["on"], "link-elsewhere", ("server", server), ("on", listens));
        on ??= new Endpoint(Transport.Udp, 1);
        foreach (var fault in node.Entries)
            if (fault.Name is "split" or "merge" ? on.Transport == Transport.Udp : fault.Name is "drop" or "duplicate" or "reorder" && on.Transport == Transport.Tcp)
                scope.Problems.At(fault.Key, on.Transport == Transport.Udp ? "fault-of-streams" : "fault-of-datagrams", ("key", fault.Name), ("on", on));
        var name = node.Find("as") ?? node;
        var step = new LinkStep
        {
            Client = _actors.Sandbox(node["client"]),
            Server = server,
            As = node.Find("as")?.Text ?? "link",
            On = on,
            Faults = Faults(node),
            Position = position,
        };
        scope.Introduce(name, step.As, new Actor(ActorKind.Link, on));
        return step;
    }

    private static LinkFaults Faults(YamlNode node) => new()
    {
        Split = node.Find("split")?.Number,
        Merge = node.Find("merge")?.Number,
        Delay = node.Find("delay")?.Number ?? 0,
        Drop = node.Find("drop")?.Number ?? 0,
        Duplicate = node.Find("duplicate")?.Number ?? 0,
        Reorder = node.Find("reorder")?.Number ?? 0,
    };

    private RepeatStep Repeat(YamlNode node, SourcePosition position)
    {
        var isNew = scope.AddName("round");
        var step = new RepeatStep
        {
            Times = node["times"].Number,
            Values = data.BindValues(node.Find("values")),
            Steps = Bind(node["steps"]),
            Position = position,
        };
        if (isNew)
            scope.RemoveName("round");
        return step;
    }

    private EachStep Each(YamlNode node, SourcePosition position)
    {
        IReadOnlyList<string> of = [.. node["of"].Items.Select(scope.Text)];
        var name = node["as"].Text;
        var isNew = scope.AddName(name);
        if (!isNew)
            scope.Problems.At(node["as"], "name-taken", ("name", name));
        var step = new EachStep { As = name, Of = of, Steps = Bind(node["steps"]), Position = position };
        if (isNew)
            scope.RemoveName(name);
        return step;
    }
}
