using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The grammar of <c>expect</c>.</summary>
internal static class ExpectShapes
{
    private static readonly string[] OfPeers = [.. DataShapes.MatchKeys, "all", "silence", "ended", "connected", "segments", "connections"];

    private static readonly string[] OfPrograms =
    [
        "prints", "prints-besides", "does-not-print", "prints-address-of", "exits", "running", "listening", "not-listening", "no-error", "saves",
    ];

    private static readonly Field Finding =
        Field.May("finding", Forms.Finding, "The code of the finding that the student reads, in place of the expectation's own.");

    private static readonly Verb At = new Verb("at", Forms.Name, "The peer or link that must see it.")
        .Beside([.. DataShapes.Matchers.Verbs.Select(verb => Field.May(verb.Name, verb.Shape, $"Receives: {char.ToLowerInvariant(verb.Doc[0])}{verb.Doc[1..]}"))])
        .Beside(
            Field.May("form", Forms.Name, "With `number`: the setting that says in which form the number comes."),
            Field.May("framing", Forms.Framing, "On a stream: how the message ends (`eof`, `newline`, `length`, or a placeholder)."),
            Field.May("keep", Forms.Name, "The name under which later steps see what came."),
            Field.May("all", Shapes.List(DataShapes.Data, min: 1), "The next datagrams are exactly these, in any order."),
            Field.May("silence", Forms.Yes, "Nothing more comes."),
            Field.May("ended", Shapes.Choice("true", "gracefully"), "The other side has ended the stream: in any way, or `gracefully` (with FIN, not RST)."),
            Field.May("connected", Forms.Yes, "A connection made with `wait: false` is there now."),
            Field.May("segments", Shapes.Number(2), "The data came in at least this many segments."),
            Field.May("connections", Shapes.Number(1), "On a link: the client has made exactly this many connections over it."))
        .With(
            new KeyRule.AtMostOne(DataShapes.MatchKeys),
            new KeyRule.Beside("form", "number"),
            new KeyRule.Beside("framing", DataShapes.MatchKeys),
            new KeyRule.Beside("keep", DataShapes.MatchKeys));

    private static readonly Verb Of = new Verb("of", Forms.Name, "The running program that must do it.").Beside(
        Field.May("prints", Shapes.Either(Forms.FilledTemplate, DataShapes.Matcher), "Its output has this text, or matches, whatever stands around it."),
        Field.May(
            "prints-besides",
            Shapes.Map(
                Field.Must("other", Forms.Name, "The actor whose output is compared."),
                Field.Must("without", DataShapes.Data, "What is taken out of that output first.")),
            "It says something of its own, which the other actor did not say."),
        Field.May("does-not-print", Shapes.Either(Forms.FilledTemplate, DataShapes.DataForms), "Its output does not have this text."),
        Field.May("prints-address-of", Forms.Name, "It prints the address and port of this peer, or of this link's client."),
        Field.May("exits", Shapes.Either(Forms.Yes, Shapes.Number(0, 255)), "It ends by itself: with any status (`true`) or with this one."),
        Field.May("running", Forms.Yes, "It is still running once it has nothing more to do."),
        Field.May(
            "listening",
            Shapes.Either(
                Forms.Endpoint,
                Shapes.Map(
                    Field.Must("on", Forms.Endpoint, "Where: `udp/3500`."),
                    Field.May("backlog", Shapes.Number(0), "The length of the queue of `listen()`."))),
            "Its own process listens there; with `backlog`, with that queue."),
        Field.May("not-listening", Forms.Endpoint, "Nothing listens there in its sandbox."),
        Field.May("no-error", Forms.Yes, "No traceback, unhandled exception or signal so far."),
        Field.May(
            "saves",
            Shapes.Either(
                Forms.Template,
                Shapes.Map(
                    Field.Must("data", DataShapes.Data, "The file's whole content."),
                    Field.May("name", Forms.FilledTemplate, "A pattern of the names that count, such as `*.png`; any name unless given."))),
            "A file that it made or changed has exactly this content."));

    private static readonly VerbShape Option = Shapes.OneOf(
        Phrase.Of("form.thing.expectation"),
        At.With(new KeyRule.ExactlyOne(OfPeers)),
        Of.With(new KeyRule.ExactlyOne(OfPrograms)));

    public static VerbShape Expectation { get; } = Shapes.OneOf(
        Phrase.Of("form.thing.expectation"),
        At.Beside(Finding).With(new KeyRule.AtLeastOne(OfPeers)),
        Of.Beside(Finding).With(new KeyRule.AtLeastOne(OfPrograms)),
        new Verb("any-of", Shapes.List(Shapes.Named("option", () => Option, Phrase.Of("form.thing.expectation")), min: 2), "At least one of these expectations holds.").Beside(Finding),
        new Verb(
            "capture",
            Shapes.Map(
                Field.Must("files", Shapes.List(Shapes.Text, min: 1), "Patterns of file names in the submission, such as `*.pcap`."),
                Field.Must("on", Forms.Endpoint, "Where the exchange was: `udp/3500`.")),
            "A capture handed in shows a whole exchange there.").Beside(Finding));
}
