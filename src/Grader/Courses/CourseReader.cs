using Grader.Planning;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Yaml;

namespace Grader.Courses;

/// <summary>Reads a course file. Bad content never throws: every mistake is a problem with its place.</summary>
public static class CourseReader
{
    /// <param name="exercises">All there are, which the file may choose from.</param>
    public static CourseReading Read(string path, IReadOnlyList<ExerciseSpec> exercises)
    {
        var problems = new List<Problem>();
        return Read(YamlDocument.LoadTree(path, problems), exercises, problems);
    }

    /// <summary>As <see cref="Read(string, IReadOnlyList{ExerciseSpec})"/>, for a text that does not come from a file of its own.</summary>
    /// <param name="file">What problems call it.</param>
    public static CourseReading Parse(string text, string file, IReadOnlyList<ExerciseSpec> exercises)
    {
        var problems = new List<Problem>();
        return Read(YamlDocument.ParseTree(text, file, problems), exercises, problems);
    }

    private static CourseReading Read(YamlNode? root, IReadOnlyList<ExerciseSpec> exercises, List<Problem> problems)
    {
        if (root is not null)
            CourseShape.Course.Check(root, problems);
        foreach (var pattern in root?.Find("exercises")?.Items.Where(CourseShape.ExercisePattern.Accepts) ?? [])
            if (!exercises.Any(exercise => ExercisePattern.Matches(pattern.Text, exercise.Id)))
                problems.Unknown(pattern, "unknown-exercise", pattern.Text, exercises.Select(exercise => exercise.Id));
        return new CourseReading(
            problems.Count == 0 ? Bind(root!) : null,
            [.. problems.OrderBy(problem => problem.Position.Line).ThenBy(problem => problem.Position.Column)]);
    }

    private static Course Bind(YamlNode root) => new()
    {
        Title = root.Find("title") switch
        {
            null => LocalizedText.None,
            YamlScalar title => new LocalizedText(title.Text, title.Text),
            var title => ExerciseBinder.Localized(title),
        },
        Language = root.Find("language")?.Text switch { null => null, "es" => Language.Spanish, _ => Language.English },
        RevealHidden = root.Find("reveal_hidden") is { } reveal ? CourseShape.ParseInstant(reveal.Text) : null,
        Exercises = [.. root.Find("exercises")?.Items.Select(item => item.Text) ?? []],
    };
}
