using System.Globalization;
using Grader.Courses.Policies;
using Grader.Specs.Reading;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Courses;

/// <summary>The grammar of a course file. A further decision of the course is a further field here and in <see cref="CourseReader"/>.</summary>
internal static class CourseShape
{
    /// <summary>A moment that means the same everywhere: with its offset from UTC.</summary>
    public static TextShape Instant { get; } =
        Shapes.Text.Of(Phrase.Of("form.instant"), "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$")
            .Without(text => ParseInstant(text) is null ? new TextMistake("no-instant") : null);

    public static TextShape ExercisePattern { get; } = Shapes.Text.Of(Phrase.Of("form.exercise_pattern"), @"^[0-9*]+(\.[0-9*]+)*$");

    public static MapShape Late { get; } = Shapes.Map(
        Field.Must("penalty", Shapes.Text.Of(Phrase.Of("form.late_penalty"), LatePolicy.CostForm), "What is taken from the grade, once or for each day begun: points of it, or percent."),
        Field.May("max", Shapes.Text.Of(Phrase.Of("form.late_max"), LatePolicy.MostForm), "The most that is taken; the whole grade unless given."),
        Field.May("grace", Shapes.Text.Of(Phrase.Of("form.late_grace"), LatePolicy.GraceForm), "How late is still in time; not at all unless given."));

    public static FreeMapShape Extensions { get; } = Shapes.MapOf(Shapes.Text, Instant);

    public static MapShape Course { get; } = Shapes.Map(
        Field.May("title", Shapes.Either(Shapes.Text, ExerciseShapes.Localized), "What the course is called: a text, or one for each language."),
        Field.May("language", Shapes.Choice([.. Phrases.Codes]), "The language of reports, unless the command line says another."),
        Field.May("reveal_hidden", Instant, "From when students read hidden checks; without it, never."),
        Field.May("exercises", Shapes.List(ExercisePattern, min: 1), "The exercises to grade, by number or with stars; all unless given."),
        Field.May("deadline", Instant, "The last moment to hand in."),
        Field.May("late", Late, "What coming late costs; nothing unless given."),
        Field.May("extensions", Extensions, "Later deadlines of single students, by id, user name or e-mail."),
        Field.May("deliveries", Shapes.Choice("last", "best"), "Which of several deliveries counts: the last in time, or the one with the best grade; `last` unless given."),
        Field.May("weights", Shapes.MapOf(ExercisePattern, Shapes.Number(0, 1000)), "How many times the points of exercises count, by number or with stars; of several that fit, the last. Once unless given."),
        Field.May("optional", Shapes.List(ExercisePattern, min: 1), "Exercises that count only for who gains by it, by number or with stars."))
        .With(new KeyRule.Beside("late", "deadline"), new KeyRule.Beside("extensions", "deadline"));

    /// <summary>The instant of a text of that form; null when there is no such day or hour.</summary>
    public static DateTimeOffset? ParseInstant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
