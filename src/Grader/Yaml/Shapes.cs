using Grader.Texts;

namespace Grader.Yaml;

/// <summary>The words in which a grammar is declared.</summary>
public static class Shapes
{
    /// <summary>Any text that is not empty; narrowed by <see cref="TextShape.Of"/>, <see cref="TextShape.Without"/>, <see cref="TextShape.OrEmpty"/>.</summary>
    public static TextShape Text { get; } = new();

    public static ChoiceShape Flag { get; } = new(["true", "false"]);

    public static NumberShape Number(long min = int.MinValue, long max = int.MaxValue) => new(min, max);

    public static ChoiceShape Choice(params string[] options) => new(options);

    public static ListShape List(Shape item, int min = 0, int max = int.MaxValue) => new(item, min, max);

    public static MapShape Map(params Field[] fields) => new(fields, []);

    /// <summary>A map whose keys the writer chooses.</summary>
    public static FreeMapShape MapOf(Shape key, Shape value) => new(key, value);

    /// <summary>A map with exactly one of several verbs.</summary>
    /// <param name="what">What such a map is, for messages: <c>a step</c>; null for nothing more than a map.</param>
    public static VerbShape OneOf(Phrase? what, params Verb[] verbs) => new(what, verbs);

    /// <summary>Alternatives told apart by the kind of the value; the first that fits is the one meant.</summary>
    public static EitherShape Either(params Shape[] alternatives) => new(alternatives);

    /// <summary>A shape that may be used in many places and inside itself.</summary>
    /// <param name="expected">What messages call it; the shape's own words unless given.</param>
    public static NamedShape Named(string name, Func<Shape> shape, Phrase? expected = null) => new(name, shape, expected);
}
