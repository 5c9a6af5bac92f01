using Grader.Courses.Policies;
using Grader.Specs;

namespace Grader.Courses;

/// <summary>What a course decides about grading, for all of its students.</summary>
public sealed record Course
{
    /// <summary>Nothing decided: what holds without a course file.</summary>
    public static Course None { get; } = new();

    /// <summary>Empty when it has none.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.None;

    /// <summary>In which reports are written unless the command line says otherwise; null for the reader's own.</summary>
    public Language? Language { get; init; }

    /// <summary>From when students read hidden checks; null for never.</summary>
    public DateTimeOffset? RevealHidden { get; init; }

    /// <summary>Patterns of exercise numbers, such as <c>1.5.*</c>; empty for all.</summary>
    public IReadOnlyList<string> Exercises { get; init; } = [];

    /// <summary>How grades are made of points, in a batch.</summary>
    internal CoursePolicy Policy { get; init; } = CoursePolicy.None;
}
