using System.Globalization;
using Grader.Specs;

namespace Grader.Texts;

/// <summary>
/// Everything a student can read, by language and key. One file per language is embedded (<c>es.yaml</c>, <c>en.yaml</c>); a further
/// language is a further file.
/// </summary>
/// <remarks>Not called like its folder: inside the namespace <c>Grader</c> that name would be the folder's.</remarks>
public sealed class Phrases
{
    private const string Extension = ".yaml";
    private const string Role = "role.";

    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> byLanguage;

    private Phrases(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> byLanguage) => this.byLanguage = byLanguage;

    /// <summary>The codes of the languages that have a file, the default first.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. EmbeddedText.Names
            .Where(name => name.Length == 2 + Extension.Length && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[..2])
            .OrderByDescending(code => code == Language.Spanish.Code)
            .ThenBy(code => code, StringComparer.Ordinal),
    ];

    /// <summary>The codes of the languages of these texts, in alphabetical order.</summary>
    public IReadOnlyList<string> Languages => [.. byLanguage.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the embedded files.</summary>
    public static Phrases Load() => new(Codes.ToDictionary(code => code, Read, StringComparer.Ordinal));

    /// <summary>The same, and a further language.</summary>
    /// <param name="texts">By key.</param>
    internal Phrases With(string code, IReadOnlyDictionary<string, string> texts) =>
        new(new Dictionary<string, IReadOnlyDictionary<string, string>>(byLanguage) { [code] = texts });

    /// <summary>Every key of a language.</summary>
    public IReadOnlyCollection<string> Keys(string language) => [.. byLanguage[language].Keys];

    /// <summary>The text as its file has it.</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    internal string Text(string language, string key) =>
        byLanguage[language].GetValueOrDefault(key) ?? throw new ArgumentException($"No text '{key}' in '{language}'", nameof(key));

    /// <summary>The names in braces that the text of <paramref name="key"/> uses.</summary>
    public IReadOnlyList<string> Placeholders(string language, string key) => Template.Placeholders(Text(language, key));

    public bool Has(string language, string key) => byLanguage[language].ContainsKey(key);

    /// <summary>
    /// The text of <paramref name="key"/> in the language of that code, its placeholders replaced; a text that begins with one that stands
    /// for words of the texts begins with a capital all the same.
    /// </summary>
    /// <param name="parameters">
    /// By placeholder. A value that begins with <c>@</c> is itself a key (<c>@role.server</c>), whose own placeholders are looked up
    /// after the name and a dot (see <see cref="Phrase"/>); <c>@role.NAME</c> without a text of its own is NAME, which is how actors that are no role keep theirs. A missing or empty value is said by <c>empty.KEY</c> for
    /// that placeholder, or else by <c>empty.any</c>.
    /// </param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public string Say(string language, string key, IReadOnlyDictionary<string, string> parameters) =>
        Template.FillSentence(Text(language, key), name => Value(language, name, parameters), name => parameters.GetValueOrDefault(name, "") is [not '@', ..]);

    /// <inheritdoc cref="Say(string, string, IReadOnlyDictionary{string, string})"/>
    public string Say(Language language, string key, params IEnumerable<(string Name, object Value)> parameters) =>
        Say(language.Code, key, Phrase.Parameters(parameters));

    /// <summary>A phrase in the language of that code, as it stands in the middle of a sentence.</summary>
    public string Say(string language, Phrase phrase) => Value(language, "phrase", Phrase.Parameters(("phrase", phrase)));

    /// <summary>A text that tells a number, <c>{n}</c> in it.</summary>
    public string Count(Language language, string key, int n) => Say(language, key, ("n", n));

    /// <summary>A number as the reader writes it: the decimals and their mark; for programs, write it invariantly instead.</summary>
    /// <param name="format">Of .NET, with a point: <c>0.##</c> for the decimals that it needs, two at most.</param>
    public string Number(Language language, decimal number, string format = "0.##") =>
        number.ToString(format, new NumberFormatInfo { NumberDecimalSeparator = Say(language, "notation.decimal") });

    /// <summary>The same text in every language.</summary>
    public LocalizedText Localized(string key, params IEnumerable<(string Name, object Value)> parameters) =>
        new(byLanguage.Keys.ToDictionary(code => code, code => Say(code, key, Phrase.Parameters(parameters))));

    /// <inheritdoc cref="Localized(string, IEnumerable{ValueTuple{string, object}})"/>
    public LocalizedText Localized(Phrase phrase) => new(byLanguage.Keys.ToDictionary(code => code, code => Say(code, phrase)));

    /// <param name="path">The placeholder's name, after those of the texts around it.</param>
    private string Value(string language, string path, IReadOnlyDictionary<string, string> parameters)
    {
        var value = parameters.GetValueOrDefault(path, "");
        if (value.Length == 0)
            return byLanguage[language].GetValueOrDefault($"empty.{path[(path.LastIndexOf('.') + 1)..]}") ?? Text(language, "empty.any");
        if (value[0] != '@')
            return value;
        var key = value[1..];
        if (byLanguage[language].TryGetValue(key, out var text))
            return Template.Fill(text, name => Value(language, $"{path}.{name}", parameters));
        return key.StartsWith(Role, StringComparison.Ordinal) ? key[Role.Length..] : value;
    }

    private static IReadOnlyDictionary<string, string> Read(string code)
    {
        using var reader = new StringReader(EmbeddedText.Read($"{code}{Extension}"));
        return PhraseFile.Read(reader);
    }
}
