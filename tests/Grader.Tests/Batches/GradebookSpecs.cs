using System.Text;
using Grader.Batches;
using Grader.Batches.Gradebooks;
using Grader.Batches.Output;
using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using Grader.Batches.Storage;
using Grader.Courses.Policies;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed class GradebookSpecs
{
    private static readonly ClassRow[] Class =
    [
        Row(new Student("1001", "Pérez, Ana", "ana@x.edu", "ana", ""), "Pérez Ana_55_assignsubmission_file_", new StoredResult("k1", 2, 3, 0, 0, 900, "")),
        Row(new Student("1002", "=HYPERLINK(\"http://x\")", "beto@x.edu", "@beto", ""), "gomezbeto_4711_99812_lab.zip", new StoredResult("k2", 100, 100, 0, 2, 900, "")) with { Final = new FinalGrade(100, 10) },
        Row(new Student("1003", "Roto, Eva", "", "", ""), "x.zip", new StoredResult("k3", null, null, 0, 0, 0, "{\"code\":\"submission.damaged\",\"path\":\"x.zip\"}")),
        Row(new Student("1004", "Ausente, Gil", "", "", ""), null, null),
        Row(new Student("", "zoe", "", "", ""), "zoe", new StoredResult("k5", 0, 50, 5, 0, 900, "")) with { Entry = new ClassEntry(new Student("", "zoe", "", "", ""), false, Delivery("zoe"), [Delivery("zoe2")], TimeSpan.FromHours(5)) },
    ];

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void Gradebooks_are_as_their_readers_import_them(Language language)
    {
        var writer = new GradebookWriter(Phrases.Load(), language, "Sockets");

        var all = $"# gradebook.csv\n{writer.Plain(Class)}\n# gradebook-moodle.csv\n{writer.Moodle(Class)}\n# gradebook-canvas.csv\n{writer.Canvas(Class)}";

        Approved.ShouldMatch(all.ReplaceLineEndings("\n"), "tests", "Grader.Tests", "Batches", "Approved", $"gradebooks.{language.Code}.txt");
    }

    [Test]
    public void A_grade_is_of_what_could_be_won_with_the_penalty_taken_once()
    {
        Class.Select(row => row.Grade).ShouldBe([66.67m, 90m, null, null, 0m]);
        Class.Select(row => row.State).ShouldBe([ClassRowState.Graded, ClassRowState.Graded, ClassRowState.Unusable, ClassRowState.Missing, ClassRowState.Faulted]);
    }

    [Test]
    public void Feedback_goes_where_Moodle_looks_for_it_and_never_out_of_its_folder()
    {
        FeedbackName.Of(Class[0]).ShouldBe("Pérez Ana_55_assignsubmission_file_");
        FeedbackName.Of(Class[3]).ShouldBe("1004 Ausente, Gil");
        FeedbackName.Of(Row(new Student("", "../../etc/passwd", "", "", ""), "x", null)).ShouldBe("_.._etc_passwd");
        FeedbackName.Of(Row(new Student("", "...", "", "", ""), "x", null)).ShouldBe("_");
    }

    [TestCase("", "漢")]
    [TestCase("", "á")]
    [TestCase("", "x")]
    [TestCase("_12345678_assignsubmission_file_", "漢")]
    public void A_name_of_any_length_is_one_that_disks_take_with_a_number_after_it(string ending, string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 300));

        var folder = FeedbackName.Of(Row(new Student("", name, "", "", ""), $"{name}{ending}", null));

        folder.ShouldBe($"{name[..(folder.Length - ending.Length)]}{ending}");
        Encoding.UTF8.GetByteCount(folder).ShouldBeInRange(200, 240);
    }

    [Test]
    public void A_name_that_is_cut_ends_in_a_letter_all_the_same()
    {
        var start = new string('x', 219);

        FeedbackName.Of(Row(new Student("", $"{start} . yyy", "", "", ""), "x", null)).ShouldBe(start);
    }

    private static ClassRow Row(Student student, string? delivery, StoredResult? result) =>
        new(new ClassEntry(student, true, delivery is null ? null : Delivery(delivery), [], TimeSpan.Zero), result, result is { Score: { } score, MaxScore: { } most } ? CoursePolicy.None.Grade([new ExercisePoints("1.1", score, most)], TimeSpan.Zero) : null, "");

    private static FoundDelivery Delivery(string name) => new(name, $"/{name}", PlatformName.Of(name), "", null);
}
