using Grader.Texts;
using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The grammar of data, of the values made from the seed, and of what received data must look like.</summary>
internal static class DataShapes
{
    /// <summary>The keys of <see cref="Matchers"/>, of which an expectation has one at most.</summary>
    public static string[] MatchKeys { get; } = ["data", "starts", "contains", "pattern", "size", "number", "any", "any-of"];

    public static VerbShape DataForms { get; } = Shapes.OneOf(
        what: null,
        new Verb("hex", Forms.Hex, "Bytes in hexadecimal; blanks do not count."),
        new Verb("repeat", Shapes.Named("data", () => Data!, Phrase.Of("form.thing.data")), "The data that comes several times.").Beside(
            Field.Must("times", Shapes.Number(1, 10_000_000), "How many times.")),
        new Verb("join", Shapes.List(Shapes.Named("data", () => Data!, Phrase.Of("form.thing.data")), min: 1), "Several data, one after the other."),
        new Verb("first", Shapes.Named("data", () => Data!, Phrase.Of("form.thing.data")), "The data of which only the beginning counts.").Beside(
            Field.Must("bytes", Forms.Count, "How many bytes of it, at most: a number or a placeholder.")),
        new Verb("fill", Forms.Name, "The setting whose value has gaps of its own, such as `EXEC {command}`.").Beside(
            Field.Must("with", Shapes.MapOf(Forms.Name, Shapes.Named("data", () => Data!, Phrase.Of("form.thing.data"))), "What goes into its gaps, by name.")));

    public static NamedShape Data { get; } = Shapes.Named(
        "data",
        () => Shapes.Either(Forms.Template, DataForms),
        Phrase.Of("form.thing.data"));

    public static VerbShape Values { get; } = Shapes.OneOf(
        what: null,
        new Verb("words", Shapes.Number(1, 1000), "That many words, separated by blanks.").Beside(
            Field.May("accents", Shapes.Flag, "Whether they have letters such as á and ñ; `false` unless given.")),
        new Verb("ascii", Shapes.Number(1, LargestValue), "Printable ASCII text of exactly that many bytes."),
        new Verb("accented", Shapes.Number(1, LargestValue), "Text with many accents, of exactly that many bytes in UTF-8."),
        new Verb("random", Shapes.Number(1, LargestValue), "That many bytes of any kind."),
        new Verb("png", Shapes.Number(1, 4096), "A PNG image of that many pixels on each side."),
        new Verb(
            "number",
            Shapes.Map(Field.Must("min", Shapes.Number(), "The least."), Field.Must("max", Shapes.Number(), "The greatest.")),
            "A whole number from `min` to `max`."),
        new Verb("pick", Shapes.List(Forms.Template, min: 1), "One of these texts."),
        new Verb("data", Data, "Always this; it may use settings and the values above it."));

    public static NamedShape Value { get; } = Shapes.Named("value", () => Values, Phrase.Of("form.thing.value"));

    public static FreeMapShape ValueMap { get; } = Shapes.MapOf(Forms.Name, Value);

    public static EitherShape Size { get; } = Shapes.Either(
        Shapes.Number(0),
        Forms.Placeholder,
        Shapes.Map(
            Field.May("min", Forms.Count, "The fewest bytes: a number or a placeholder."),
            Field.May("max", Forms.Count, "The most bytes: a number or a placeholder."))
            .With(new KeyRule.AtLeastOne("min", "max")));

    public static VerbShape Matchers { get; } = Shapes.OneOf(
        what: null,
        new Verb("data", Data, "Exactly this. On a stream one newline more at the end is tolerated."),
        new Verb("starts", Data, "This first, anything after it."),
        new Verb("contains", Data, "This somewhere."),
        new Verb(
            "pattern",
            Forms.Pattern,
            "Text in which this regular expression (.NET) matches; write `^` and `$` for all of it. `{name}` is a value, `{2}` a repetition."),
        new Verb("size", Size, "That many bytes: a number, a placeholder, or a range with `min` and `max`."),
        new Verb(
            "number",
            Shapes.List(Shapes.Number(long.MinValue, long.MaxValue), min: 1),
            "Text in which one of these whole numbers stands alone.").Beside(
            Field.May("form", Forms.Name, "The setting that says in which form the number comes (`int32-le`, `int32-be`, or a text with `{status}`).")),
        new Verb("any", Forms.Yes, "Anything at all, as long as it comes."),
        new Verb("any-of", Shapes.List(Shapes.Named("match", () => Matchers!, Phrase.Of("form.thing.match")), min: 1), "At least one of these."));

    public static NamedShape Matcher { get; } = Shapes.Named("match", () => Matchers, Phrase.Of("form.thing.match"));

    private const int LargestValue = 16 * 1024 * 1024;
}
