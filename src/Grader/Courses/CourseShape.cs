using System.Globalization;
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

    public static MapShape Course { get; } = Shapes.Map(
        Field.May("title", Shapes.Either(Shapes.Text, ExerciseShapes.Localized), "What the course is called: a text, or one for each language."),
        Field.May("language", Shapes.Choice("es", "en"), "The language of reports, unless the command line says another."),
        Field.May("reveal_hidden", Instant, "From when students read hidden checks; without it, never."),
        Field.May("exercises", Shapes.List(ExercisePattern, min: 1), "The exercises to grade, by number or with stars; all unless given."));

    /// <summary>The instant of a text of that form; null when there is no such day or hour.</summary>
    public static DateTimeOffset? ParseInstant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
