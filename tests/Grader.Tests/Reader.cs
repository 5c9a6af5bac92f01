using Grader.Specs;

namespace Grader.Tests;

/// <summary>Who reads what the grader writes.</summary>
internal static class Reader
{
    public static IReadOnlyList<Language> Languages { get; } = LocalizedText.Required;
}
