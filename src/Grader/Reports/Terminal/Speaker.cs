using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports.Terminal;

/// <summary>The texts in the reader's language.</summary>
internal sealed record Speaker(Phrases Phrases, Language Language)
{
    public string Code => LanguageCode.Of(Language);

    public string Say(string key, params IEnumerable<(string Name, object Value)> parameters) => Phrases.Say(Language, key, parameters);

    public string Count(string key, int n) => Phrases.Count(Language, key, n);

    /// <summary>A spec's text, safe to print, on one line.</summary>
    public string Text(LocalizedText text) => SafeText.Prose(text.In(Language));
}
