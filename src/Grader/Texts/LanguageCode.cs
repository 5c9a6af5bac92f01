using Grader.Specs;

namespace Grader.Texts;

/// <summary>The two-letter names of languages: those of the text files and of the reports' fields.</summary>
public static class LanguageCode
{
    /// <summary><c>es</c>, <c>en</c>.</summary>
    public static string Of(Language language) => language == Language.Spanish ? "es" : "en";

    /// <summary>A spec's text in the language of that code; English for a language that specs are not written in.</summary>
    public static string Pick(LocalizedText text, string code) => code == "es" ? text.Es : text.En;
}
