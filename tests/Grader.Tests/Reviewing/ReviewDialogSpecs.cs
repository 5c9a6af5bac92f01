using Grader.Reports;
using Grader.Reviewing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Reviewing.ReviewItems;

namespace Grader.Tests.Reviewing;

/// <summary>Points and comments, asked for one after the other.</summary>
internal sealed class ReviewDialogSpecs
{
    private static readonly Phrases Texts = Phrases.Load();

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void A_person_reads_question_and_answer_and_decides(Language language)
    {
        var (output, kept) = Run(language, ["9", "x", "3", " Bien, pero falta el porqué. ", "", "Ver la guía.", "4"], Item("ana"), Item("beto"), Item("carla\u001b[31m", worth: 0, answer: ""), Item("dora", given: new Review(1, "Antes.")));

        kept.ShouldBe([("ana", new Review(3, "Bien, pero falta el porqué.")), ("carla\u001b[31m", new Review(0, "Ver la guía."))]);
        Approved.ShouldMatch(output, "tests", "Grader.Tests", "Reviewing", "Approved", $"dialog.{language.Code}.txt");
    }

    [TestCase("q", 0)]
    [TestCase("2,,q", 1)]
    [TestCase("2,", 1)]
    [TestCase("", 0, Description = "the second one is never answered")]
    [TestCase("2", 0, Description = "nothing is decided before the comment")]
    public void Whoever_leaves_keeps_what_was_decided(string lines, int decided) =>
        Run(Language.English, lines.Split(','), Item("ana"), Item("beto")).Kept.Count.ShouldBe(decided);

    private static (string Output, List<(string Student, Review Review)> Kept) Run(Language language, string[] lines, params ReviewItem[] items)
    {
        using var output = new StringWriter();
        var kept = new List<(string, Review)>();
        var typed = new Queue<string>(lines);
        new ReviewDialog(new Speaker(Texts, language), output, () => typed.TryDequeue(out var line) ? line : null, (item, review) => kept.Add((item.Students, review))).Run(items);
        return (output.ToString().ReplaceLineEndings("\n"), kept);
    }
}
