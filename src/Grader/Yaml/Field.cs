namespace Grader.Yaml;

/// <summary>A key of a map.</summary>
/// <param name="Doc">One sentence for the person who writes the file; editors show it.</param>
public sealed record Field(string Name, Shape Shape, string Doc)
{
    public bool Required { get; private init; }

    public static Field Must(string name, Shape shape, string doc) => new(name, shape, doc) { Required = true };

    public static Field May(string name, Shape shape, string doc) => new(name, shape, doc);
}
