using Grader.Specs;
using Grader.Texts;
using Grader.Yaml;
using Shouldly;

namespace Grader.Tests;

/// <summary>What a person reads of problems, in tests.</summary>
internal static class Said
{
    private static readonly Phrases Texts = Phrases.Load();

    /// <summary>The problem in words, after making sure that it gives exactly the parameters its code has.</summary>
    public static string In(this Problem problem, Language language)
    {
        problem.Parameters.Keys.Where(name => !name.Contains('.')).ShouldBe(ProblemCatalog.All[problem.Code], ignoreOrder: true, problem.Code);
        var text = problem.In(Texts, language.Code);
        text.ShouldNotContain(Texts.Say(language, "empty.any"));
        text.ShouldNotContain("@", Case.Sensitive, customMessage: text);
        return text;
    }

    public static string InEnglish(this Problem problem) => problem.In(Language.English);

    public static IEnumerable<string> InEnglish(this IEnumerable<Problem> problems) => problems.Select(InEnglish);
}
