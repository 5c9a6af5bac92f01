using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Html;
using Grader.Reports.Markdown;
using Grader.Reviewing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reviewing;

/// <summary>What waits for a person, and what becomes of it in a report.</summary>
internal sealed class ReviewQueueSpecs
{
    private static readonly Speaker English = new(Phrases.Load(), Language.English);

    private static readonly CheckResult Open = Sample.Manual with { Answer = "Se pierde <b>.", Check = Sample.Manual.Check with { Points = 4 } };

    [Test]
    public void Questions_come_one_after_the_other_each_with_all_its_students()
    {
        var report = Sample.Of(Exercise("2.4"), Exercise("1.10"), Exercise("1.4"));

        var queue = ReviewQueue.Of(English, [new("ana", "a", report), new("beto", "b", report), new("dora", "a", report)], []);

        queue.Select(item => (item.Exercise, item.Students)).ShouldBe([("1.4", "ana; dora"), ("1.4", "beto"), ("1.10", "ana; dora"), ("1.10", "beto"), ("2.4", "ana; dora"), ("2.4", "beto")]);
        queue.ShouldAllBe(item => item.Worth == 4 && item.Answer == "Se pierde <b>." && item.Given == null);
    }

    [Test]
    public void The_question_is_the_exercises_own()
    {
        var spec = new ExerciseSpec
        {
            Id = "1.4",
            Title = LocalizedText.None,
            Points = 4,
            Programs = new Dictionary<string, ProgramSpec>(),
            Settings = new Dictionary<string, SettingSpec>(),
            Position = SourcePosition.Whole("x"),
            Checks = [Open.Check with { Manual = new ManualSpec(new LocalizedText("¿Qué se ve?", "What is seen?"), ["r*"]) }],
        };

        ReviewQueue.Of(English, [new("ana", "a", Sample.Of(Exercise("1.4")))], [spec])[0].Question.ShouldBe("What is seen?");
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(4)]
    public void Points_that_a_person_gave_count_like_others(int points)
    {
        var before = Sample.Of(Exercise("1.4"));
        var after = Reviewed(new Review(points, "Bien."));

        (before.Score, before.MaxScore, before.ManualPoints, before.UnjudgedChecks).ShouldBe((0, 0, 4, 1));
        (after.Score, after.MaxScore, after.ManualPoints, after.UnjudgedChecks).ShouldBe((points, 4, 0, 0));
    }

    [Test]
    public void A_verdict_of_the_graders_is_nobodys_to_change() =>
        Points.Earned(Open with { Verdict = Verdict.Failed, Review = new Review(4, "") }).ShouldBe(0);

    [Test]
    public void Reports_tell_what_a_person_decided_and_what_they_said()
    {
        var report = Reviewed(new Review(3, "Falta el <i>porqué</i>."));

        var page = new HtmlReport(English).Write(report);
        var text = new MarkdownReport(English).Write(report);

        page.ShouldContain("Graded by a person");
        page.ShouldContain("3 / 4");
        page.ShouldContain("Falta el &lt;i&gt;porqué&lt;/i&gt;.");
        page.ShouldContain("Se pierde &lt;b&gt;.");
        page.ShouldNotContain("A person grades this question");
        text.ShouldContain("Graded by a person");
        text.ShouldContain("** 3 / 4");
        text.ShouldContain("Comment:");
    }

    private static ExerciseReport Exercise(string id) => Sample.Exercise(id, "Captura", "Capture", Open with { Exercise = id });

    private static GradeReport Reviewed(Review review) => Sample.Of(Sample.Exercise("1.4", "Captura", "Capture", Open with { Review = review }));
}
