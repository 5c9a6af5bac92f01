namespace Grader.Specs;

/// <summary>A text in every language of the grader, written side by side so that none is forgotten.</summary>
/// <param name="Es">Spanish.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Es, string En)
{
    public static LocalizedText None { get; } = new("", "");

    public bool IsEmpty => Es.Length == 0 && En.Length == 0;

    /// <summary>The text in <paramref name="language"/>; English for a language it does not have.</summary>
    public string In(Language language) => language == Language.Spanish ? Es : En;
}
