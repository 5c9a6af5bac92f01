using System.Globalization;

namespace Grader.Texts;

/// <summary>
/// Something to say before the reader's language is known: words as they are, or a key of the texts with what its placeholders
/// stand for, which may be phrases again.
/// </summary>
/// <remarks>
/// As a parameter it is flat, so that parameters stay texts by name: <c>@KEY</c> under the placeholder's name, and under
/// <c>NAME.PLACEHOLDER</c> what stands for a placeholder of that key.
/// </remarks>
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly string _value;
    private readonly (string Name, object Value)[] _parts;

    private Phrase(string value, (string Name, object Value)[] parts) => (_value, _parts) = (value, parts);

    public static Phrase Of(string key, params (string Name, object Value)[] parts) => new($"@{key}", parts);

    /// <summary>Words that are the same in every language, such as those of a file.</summary>
    public static Phrase Words(string words) => new(words, []);

    /// <summary>A day and hour, with their difference to UTC, as the reader writes them.</summary>
    public static Phrase Moment(DateTimeOffset moment) =>
        Of("notation.moment", [.. new[] { ("year", "yyyy"), ("month", "MM"), ("day", "dd"), ("time", "HH':'mm"), ("offset", "zzz") }
            .Select(part => (part.Item1, (object)moment.ToString(part.Item2, CultureInfo.InvariantCulture)))]);

    /// <summary>The parameters that give these placeholders these values, numbers written the same everywhere.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(params IEnumerable<(string Name, object Value)> parts)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parts)
            Add(parameters, name, value);
        return parameters;
    }

    public bool Equals(Phrase? other) => other is not null && Flat().OrderBy(p => p.Key).SequenceEqual(other.Flat().OrderBy(p => p.Key));

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    private IReadOnlyDictionary<string, string> Flat() => Parameters(("phrase", this));

    private static void Add(Dictionary<string, string> parameters, string name, object value)
    {
        if (value is not Phrase phrase)
        {
            parameters[name] = FormattableString.Invariant($"{value}");
            return;
        }

        parameters[name] = phrase._value;
        foreach (var (inner, part) in phrase._parts)
            Add(parameters, $"{name}.{inner}", part);
    }
}
