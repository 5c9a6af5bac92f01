using System.Text.Json.Serialization;

namespace Grader.Specs;

/// <summary>A text in Spanish, in English, and in any further language that its writer knew.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly SortedDictionary<string, string> _byCode;

    public LocalizedText(string spanish, string english)
        : this(new Dictionary<string, string> { [Language.Spanish.Code] = spanish, [Language.English.Code] = english })
    {
    }

    /// <param name="byCode">Texts by the code of their language, Spanish and English among them.</param>
    [JsonConstructor]
    public LocalizedText(IReadOnlyDictionary<string, string> byCode)
    {
        if (Required.Any(language => !byCode.ContainsKey(language.Code)))
            throw new ArgumentException($"A text must be in {string.Join(" and ", Required)}", nameof(byCode));
        _byCode = new SortedDictionary<string, string>(byCode.ToDictionary(), StringComparer.Ordinal);
    }

    /// <summary>Languages that no text may lack, written side by side so that none is forgotten.</summary>
    public static IReadOnlyList<Language> Required { get; } = [Language.Spanish, Language.English];

    public static LocalizedText None { get; } = new("", "");

    /// <summary>The texts by the code of their language, in alphabetical order.</summary>
    public IReadOnlyDictionary<string, string> ByCode => _byCode;

    [JsonIgnore]
    public bool IsEmpty => _byCode.Values.All(text => text.Length == 0);

    /// <summary>The text in <paramref name="language"/>; in English when it lacks that one.</summary>
    public string In(Language language) => _byCode.GetValueOrDefault(language.Code) ?? _byCode[Language.English.Code];

    public bool Equals(LocalizedText? other) => other is not null && _byCode.SequenceEqual(other._byCode);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => In(Language.English).GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join(" / ", _byCode.Values);
}
