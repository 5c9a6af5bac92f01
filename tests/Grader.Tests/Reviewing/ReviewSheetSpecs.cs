using System.Text;
using Grader.Reviewing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Reviewing.ReviewItems;

namespace Grader.Tests.Reviewing;

/// <summary>A sheet to fill in, and back.</summary>
internal sealed class ReviewSheetSpecs
{
    private static readonly Phrases Texts = Phrases.Load();

    private static readonly ReviewItem[] Items = [Item("ana"), Item("beto", answer: "=1+1\nsegunda \"línea\""), Item("carla", worth: 0, answer: "", given: new Review(0, "-1 por no decir por qué")), Item("dora")];

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void A_sheet_is_as_spreadsheets_open_it(Language language) =>
        Approved.ShouldMatch(
            new ReviewSheet(Texts, language).Write(Items).TrimStart('\uFEFF').ReplaceLineEndings("\n"),
            "tests", "Grader.Tests", "Reviewing", "Approved", $"sheet.{language.Code}.csv");

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void What_was_written_is_read_back_in_any_language(Language language)
    {
        var given = Items.Select((item, index) => item with { Given = new Review(Math.Min(index, item.Worth), $"{"-=«"[index % 3]}{index}; bien, \"casi\"\nsigue") }).ToArray();

        var reading = Read(new ReviewSheet(Texts, language).Write(given));

        reading.Problems.ShouldBeEmpty();
        reading.Reviews.Select(pair => (pair.Item.Id, pair.Review)).ShouldBe(given.Select(item => (item.Id, item.Given!)));
    }

    [Test]
    public void What_is_left_empty_stays_open_and_other_columns_make_no_difference()
    {
        var reading = Read($"note\tPOINTS\tcomment\titem\nx\t\t\t{Items[0].Id}\ny\t4\t\t{Items[1].Id}\nz\t\tnothing\t{Items[2].Id}\n\t\t\t\n");

        reading.Problems.ShouldBeEmpty();
        reading.Reviews.Select(pair => (pair.Item, pair.Review)).ShouldBe([(Items[1], new Review(4, "")), (Items[2], new Review(0, "nothing"))]);
    }

    [Test]
    public void A_sheet_in_the_code_page_of_Windows_says_what_was_typed()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "sheet.csv");
        var spanish = new Language("es");
        var sheet = new ReviewSheet(Texts, spanish).Write([Items[0] with { Given = new Review(1, "Está bien, “casi” – ñandú: 5 €") }]).TrimStart('\uFEFF');
        File.WriteAllBytes(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(sheet));

        using var text = AnyText.Open(file);
        var reading = new ReviewSheet(Texts, spanish).Read(text, Items);

        reading.Problems.ShouldBeEmpty();
        reading.Reviews.ShouldBe([(Items[0], new Review(1, "Está bien, “casi” – ñandú: 5 €"))]);
    }

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void Every_mistake_is_told_with_its_line_and_nothing_counts(Language language)
    {
        var text = $"item,answer,points,comment\n{Items[0].Id},\"two\nlines\",5,\n{Items[1].Id},,2.5,\nnobody 1.1 x,,1,\n{Items[0].Id},,1,\n{Items[3].Id},,,why\n{Items[2].Id},,-0,\n";

        var reading = Read(text);
        var others = new[] { Read(""), Read("item,puntaje\n") };

        reading.Reviews.ShouldBeEmpty();
        Approved.ShouldMatch(
            string.Concat(others.Prepend(reading).SelectMany(read => read.Problems).Select(problem => $"{Texts.Say(language.Code, problem)}\n")),
            "tests", "Grader.Tests", "Reviewing", "Approved", $"mistakes.{language.Code}.txt");
    }

    private static ReviewSheet.Reading Read(string text) => new ReviewSheet(Texts, Language.English).Read(new StringReader(text), Items);
}
