using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The grammar of the steps of a check: one verb each.</summary>
internal static class StepShapes
{
    public static NamedShape Step { get; } = Shapes.Named("step", () => Verbs!, Phrase.Of("form.thing.step"));

    public static ListShape Steps { get; } = Shapes.List(Step, min: 1);

    public static VerbShape Verbs { get; } = Shapes.OneOf(
        Phrase.Of("form.thing.step"),
        new Verb("run", Shapes.Either(Forms.Name, Run()), "Starts a program of the submission in a sandbox."),
        new Verb("stop", Forms.Name, "Ends a program as Ctrl+C would, and by force when it does not go."),
        new Verb(
            "type",
            Shapes.Map(
                Field.Must("to", Forms.Name, "The program at whose keyboard it is typed."),
                Field.May("line", DataShapes.Data, "The line, without its newline."),
                Field.May("end", Forms.Yes, "The end of input (Ctrl+D) in place of a line."))
                .With(new KeyRule.ExactlyOne("line", "end")),
            "Types a line at a program's keyboard, or ends its input."),
        new Verb("interrupt", Forms.Name, "Waits until the program is blocked in `send` and makes that `send` come back short."),
        new Verb(
            "converse",
            Shapes.Map(
                Field.Must("between", Shapes.List(Forms.Name, min: 2, max: 2), "The two who talk: programs (by keyboard and screen) or peers; a new name is a UDP client."),
                Field.Must("rounds", Shapes.Number(1, 100), "Lines in each direction."),
                Field.May("accents", Shapes.Flag, "Whether the lines have accents; `false` unless given.")),
            "Two actors talk in lines, each in turn; who begins is observed, not assumed."),
        new Verb("listen", Listen(), "The grader plays a server in a program's sandbox."),
        new Verb("connect", Connect(), "The grader connects to a program as a TCP client."),
        new Verb(
            "accept",
            Shapes.Map(
                Field.Must("at", Forms.Name, "The listening TCP peer."),
                Field.Must("as", Forms.Name, "The connection's name in later steps.")),
            "Waits for the next connection that a program makes to a peer; none is a finding."),
        new Verb("send", Send(), "A peer sends data to a program."),
        new Verb(
            "read",
            Shapes.Either(
                Forms.Name,
                Shapes.Map(
                    Field.Must("at", Forms.Name, "The connection."),
                    Field.May("piece", Shapes.Number(1), "Bytes of each read; as much as there is unless given."))),
            "A peer that did not read (`reads: false`) begins to."),
        new Verb("shutdown", Forms.Name, "Ends the sending direction of a connection (FIN); it still receives."),
        new Verb("close", Forms.Name, "Ends a connection as a good peer does: reads the rest, then closes; or a listening peer, whose port is free again."),
        new Verb("reset", Forms.Name, "Breaks a connection off (RST)."),
        new Verb("link", Link(), "The grader is the cable between a client's sandbox and a server's."),
        new Verb(
            "repeat",
            Shapes.Map(
                Field.Must("times", Shapes.Number(1, 1000), "How many times."),
                Field.May("values", DataShapes.ValueMap, "Values made anew each time."),
                Field.Must("steps", Steps, "The steps; `{round}` counts from 1 in them.")),
            "The same steps several times."),
        new Verb(
            "each",
            Shapes.Map(
                Field.Must("as", Forms.Name, "The name under which the steps see the value."),
                Field.Must("of", Shapes.List(Forms.Template, min: 1), "The values."),
                Field.Must("steps", Steps, "The steps.")),
            "The same steps for each value of a list."),
        new Verb("expect", Shapes.Named("expect", () => ExpectShapes.Expectation), "What must hold now or become true."));

    private static MapShape Run() => Shapes.Map(
        Field.Must("program", Forms.Name, "A role of the exercise: `server`."),
        Field.May("as", Forms.Name, "The actor's name in later steps; the role unless given."),
        Field.May("in", Forms.Name, "The actor whose sandbox it shares, which must have run before."),
        Field.May("with", Shapes.MapOf(Forms.Name, DataShapes.Data), "Values for the placeholders of the program's command, by name."),
        Field.May(
            "files",
            Shapes.MapOf(
                Forms.Name,
                Shapes.Map(
                    Field.Must("name", Forms.FileName, "The file's name."),
                    Field.Must("content", DataShapes.Data, "What is in it."))),
            "Files put beside the program first, by the placeholder that names them in its command."),
        Field.May("until", Shapes.Choice("listening", "started"), "How far it must have come before the next step; `listening` for a program that `listens`."));

    private static MapShape Listen() => Shapes.Map(
        Field.Must("as", Forms.Name, "The peer's name in later steps."),
        Field.Must("on", Forms.Endpoint, "Where it listens: `udp/3500`."),
        Field.May("near", Forms.Name, "The program in whose sandbox it listens; the check's only one unless given."),
        Field.May("receive-buffer", Shapes.Number(1), "Bytes of the receive buffer of each connection; the system's own unless given."),
        Field.May("reads", Shapes.Flag, "Whether connections are read as data comes; `false` leaves it there until `read`."));

    private static MapShape Connect() => Shapes.Map(
        Field.Must("as", Forms.Name, "The connection's name in later steps."),
        Field.May("to", Forms.Name, "The program it connects to; the only listening one unless given."),
        Field.May("ip", Forms.Address, "Its source address; 127.0.0.1 unless given."),
        Field.May("wait", Shapes.Flag, "`false` lets the connection stay pending; `connected: true` waits for it later."),
        Field.May("reads", Shapes.Flag, "Whether data is read as it comes; `false` leaves it there until `read`."));

    private static MapShape Send() => Shapes.Map(
        Field.Must("from", Forms.Name, "A connection, a listening UDP peer (answers whom it last heard), or a new name: a UDP client."),
        Field.May("to", Forms.Name, "For a UDP client: the program it talks to; the only listening one unless given."),
        Field.May("ip", Forms.Address, "For a UDP client: its source address; 127.0.0.1 unless given."),
        Field.Must("data", DataShapes.Data, "What is sent."),
        Field.May("segment", Shapes.Number(1), "On a stream: bytes of each segment; all in one write unless given."),
        Field.May("pause", Shapes.Number(0, 60_000), "Milliseconds between segments, or before the datagram."),
        Field.May("framing", Forms.Framing, "On a stream: how the message's end is told (`eof`, `newline`, `length`, or a placeholder)."));

    private static MapShape Link() => Shapes.Map(
        Field.Must("client", Forms.Name, "The actor on the client's side."),
        Field.Must("server", Forms.Name, "The actor on the server's side."),
        Field.May("as", Forms.Name, "The link's name in later steps; `link` unless given."),
        Field.May("on", Forms.Endpoint, "Where the server listens; what its program `listens` says unless given."),
        Field.May("split", Shapes.Number(1), "TCP: the longest write in bytes."),
        Field.May("merge", Shapes.Number(1), "TCP: holds data back until this many bytes are there or the sender waits."),
        Field.May("delay", Shapes.Number(0, 60_000), "Milliseconds that each piece takes longer."),
        Field.May("drop", Shapes.Number(0, 100), "UDP: percent of the datagrams lost."),
        Field.May("duplicate", Shapes.Number(0, 100), "UDP: percent delivered twice."),
        Field.May("reorder", Shapes.Number(0, 100), "UDP: percent that the next one overtakes."));
}
