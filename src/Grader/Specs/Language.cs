namespace Grader.Specs;

/// <summary>A language in which students read their results. Which there are is told by the texts: see <c>Phrases.Languages</c>.</summary>
/// <param name="Code">Its two letters of ISO 639-1, in small letters: those of the text files and of the reports' fields.</param>
public sealed record Language(string Code)
{
    /// <summary>The language of those who ask for none that there is.</summary>
    public static Language Spanish { get; } = new("es");

    /// <summary>The language that stands in where a text lacks the reader's.</summary>
    public static Language English { get; } = new("en");

    public override string ToString() => Code;
}
