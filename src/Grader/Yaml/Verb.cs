namespace Grader.Yaml;

/// <summary>One of the alternatives of a map: the key that chooses it, and the keys that may stand beside that one.</summary>
public sealed record Verb(string Name, Shape Shape, string Doc)
{
    public IReadOnlyList<Field> Companions { get; private init; } = [];

    private IReadOnlyList<KeyRule> Rules { get; init; } = [];

    public Verb Beside(params Field[] companions) => this with { Companions = [.. Companions, .. companions] };

    public Verb With(params KeyRule[] rules) => this with { Rules = [.. Rules, .. rules] };

    internal bool Takes(string key) => Name == key || Companions.Any(field => field.Name == key);

    internal MapShape ToMap() => new MapShape([Field.Must(Name, Shape, Doc), .. Companions], Rules);
}
