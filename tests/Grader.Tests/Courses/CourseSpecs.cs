using Grader.Courses;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Courses;

/// <summary>Reading a course file.</summary>
internal sealed class CourseSpecs
{
    private static readonly IReadOnlyList<ExerciseSpec> Exercises = [.. new[] { "1.2", "1.5.1", "1.5.2" }.Select(Exercise)];

    [Test]
    public void A_whole_course_is_read()
    {
        var course = Read("title: { es: Redes, en: Networks }\nlanguage: en\nreveal_hidden: 2026-12-01 00:00-03:00\nexercises: [1.2, 1.5.*]\n").Course!;

        course.Title.ShouldBe(new LocalizedText("Redes", "Networks"));
        course.Language.ShouldBe(Language.English);
        course.RevealHidden.ShouldBe(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(-3)));
        course.Exercises.ShouldBe(["1.2", "1.5.*"]);
    }

    [Test]
    public void A_title_may_be_the_same_in_every_language() => Read("title: Redes 2026\n").Course!.Title.ShouldBe(new LocalizedText("Redes 2026", "Redes 2026"));

    [Test]
    public void What_a_course_does_not_decide_is_left_open() => (Read("language: es\n").Course! with { Exercises = Course.None.Exercises }).ShouldBe(Course.None with { Language = Language.Spanish });

    [TestCase(Language.Spanish)]
    [TestCase(Language.English)]
    public void Every_mistake_is_told_at_once_with_its_place(Language language)
    {
        var reading = Read("titel: Redes\nlanguage: fr\nreveal_hidden: 2026-12-01\nexercises: [1.5.3, uno]\n");
        var meaning = Read("reveal_hidden: 2026-02-30T00:00Z\nexercises: [1.5.3, 7.*]\n");

        reading.Course.ShouldBeNull();
        meaning.Course.ShouldBeNull();
        Approved.ShouldMatch(
            string.Concat(reading.Problems.Concat(meaning.Problems).Select(problem => $"{problem.In(language)}\n")),
            "tests", "Grader.Tests", "Courses", "Approved", $"mistakes.{LanguageCode.Of(language)}.txt");
    }

    [Test]
    public void A_file_that_is_not_there_is_a_mistake() => CourseReader.Read("nowhere.yaml", Exercises).Problems.InEnglish().ShouldBe(["nowhere.yaml:1:1: there is no such file"]);

    [Test]
    public void The_committed_schema_is_the_generated_one() => Approved.ShouldMatch(CourseSchema.ToJson(), "docs", "course.schema.json");

    private static CourseReading Read(string text) => CourseReader.Parse(text, "course.yaml", Exercises);

    private static ExerciseSpec Exercise(string id) =>
        new() { Id = id, Title = LocalizedText.None, Points = 0, Programs = new Dictionary<string, ProgramSpec>(), Settings = new Dictionary<string, SettingSpec>(), Checks = [], Position = SourcePosition.Whole(id) };
}
