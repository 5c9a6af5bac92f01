using Grader.Courses;
using Grader.Courses.Policies;
using Grader.Specs;
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
    public void The_policies_of_a_course_are_read()
    {
        var policy = Read(
            """
            deadline: 2026-03-02T23:59-03:00
            late: { penalty: 10%/day, max: 30, grace: 2h }
            extensions: { "1001": 2026-03-09 23:59-03:00, ana: 2026-03-02T23:59-03:00 }
            deliveries: best
            weights: { "1.5.*": 2, 1.5.2: 0 }
            optional: ["1.2"]
            """).Course!.Policy;

        policy.Deadline.ShouldBe(new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.FromHours(-3)));
        policy.Late.ShouldBe(LatePolicy.Parse("10%/day,max=30,grace=2h"));
        policy.DeadlineOf("1001", "x").ShouldBe(policy.Deadline!.Value.AddDays(7));
        policy.DeadlineOf("ana").ShouldBe(policy.Deadline);
        policy.BestCounts.ShouldBeTrue();
        new[] { "1.2", "1.5.1", "1.5.2" }.Select(policy.Weighing.WeightOf).ShouldBe([1, 2, 0]);
        new[] { "1.2", "1.5.1" }.Select(policy.Weighing.IsOptional).ShouldBe([true, false]);
    }

    [Test]
    public void A_title_may_be_the_same_in_every_language() => Read("title: Redes 2026\n").Course!.Title.ShouldBe(new LocalizedText("Redes 2026", "Redes 2026"));

    [Test]
    public void What_a_course_does_not_decide_is_left_open() => (Read("language: es\n").Course! with { Exercises = Course.None.Exercises }).ShouldBe(Course.None with { Language = Language.Spanish });

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void Every_mistake_is_told_at_once_with_its_place(Language language)
    {
        var reading = Read("titel: Redes\nlanguage: fr\nreveal_hidden: 2026-12-01\nexercises: [1.5.3, uno]\n");
        var meaning = Read("reveal_hidden: 2026-02-30T00:00Z\nexercises: [1.5.3, 7.*]\n");

        var policies = Read(
            """
            deadline: 2026-03-02T23:59-03:00
            late: { penalty: 10%/week, max: 120, grace: soon, cap: 5 }
            extensions: { "1001": 2026-03-01T00:00-03:00, "1002": tomorrow }
            deliveries: first
            weights: { 1.5.3: 2, "1.2": much }
            optional: [7.*]
            """);
        var alone = Read("late: { max: 50% }\nextensions: { a: 2026-03-01T00:00Z }\n");

        reading.Course.ShouldBeNull();
        meaning.Course.ShouldBeNull();
        Approved.ShouldMatch(
            string.Concat(new[] { reading, meaning, policies, alone }.SelectMany(read => read.Problems).Select(problem => $"{problem.In(language)}\n")),
            "tests", "Grader.Tests", "Courses", "Approved", $"mistakes.{language.Code}.txt");
    }

    [Test]
    public void A_file_that_is_not_there_is_a_mistake() => CourseReader.Read("nowhere.yaml", Exercises).Problems.InEnglish().ShouldBe(["nowhere.yaml:1:1: there is no such file"]);

    [Test]
    public void The_committed_schema_is_the_generated_one() => Approved.ShouldMatch(CourseSchema.ToJson(), "docs", "course.schema.json");

    private static CourseReading Read(string text) => CourseReader.Parse(text, "course.yaml", Exercises);

    private static ExerciseSpec Exercise(string id) =>
        new() { Id = id, Title = LocalizedText.None, Points = 0, Programs = new Dictionary<string, ProgramSpec>(), Settings = new Dictionary<string, SettingSpec>(), Checks = [], Position = SourcePosition.Whole(id) };
}
