using Grader.Courses.Policies;
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
        foreach (var pattern in Patterns(root).Where(CourseShape.ExercisePattern.Accepts))
            if (!exercises.Any(exercise => ExercisePattern.Matches(pattern.Text, exercise.Id)))
                problems.Unknown(pattern, "unknown-exercise", pattern.Text, exercises.Select(exercise => exercise.Id));
        if (root?.Find("deadline") is { } deadline && CourseShape.Instant.Accepts(deadline))
            foreach (var extension in root.Find("extensions")?.Entries.Where(entry => CourseShape.Instant.Accepts(entry.Value)) ?? [])
                if (CourseShape.ParseInstant(extension.Value.Text) < CourseShape.ParseInstant(deadline.Text))
                    problems.At(extension.Value, "early-extension", ("name", YamlScalar.Quote(extension.Name)), ("deadline", deadline.Text));
        return new CourseReading(
            problems.Count == 0 ? Bind(root!) : null,
            [.. problems.OrderBy(problem => problem.Position.Line).ThenBy(problem => problem.Position.Column)]);
    }

    private static IEnumerable<YamlNode> Patterns(YamlNode? root) =>
        [.. root?.Find("exercises")?.Items ?? [], .. root?.Find("weights")?.Entries.Select(entry => entry.Key) ?? [], .. root?.Find("optional")?.Items ?? []];

    private static Course Bind(YamlNode root) => new()
    {
        Title = root.Find("title") switch
        {
            null => LocalizedText.None,
            YamlScalar title => new LocalizedText(title.Text, title.Text),
            var title => ExerciseBinder.Localized(title),
        },
        Language = root.Find("language")?.Text is { } code ? new Language(code) : null,
        RevealHidden = root.Find("reveal_hidden") is { } reveal ? CourseShape.ParseInstant(reveal.Text) : null,
        Exercises = [.. root.Find("exercises")?.Items.Select(item => item.Text) ?? []],
        Policy = BindPolicy(root),
    };

    private static CoursePolicy BindPolicy(YamlNode root) =>
        CoursePolicy.None with
        {
            Deadline = root.Find("deadline") is { } deadline ? CourseShape.ParseInstant(deadline.Text) : null,
            Late = root.Find("late") is { } late ? LatePolicy.Of(late["penalty"].Text, late.Find("max")?.Text, late.Find("grace")?.Text)! : LatePolicy.None,
            Extensions = root.Find("extensions")?.Entries.ToDictionary(entry => entry.Name, entry => CourseShape.ParseInstant(entry.Value.Text)!.Value) ?? CoursePolicy.None.Extensions,
            BestCounts = root.Find("deliveries")?.Text == "best",
            Weighing = root.Has("weights") || root.Has("optional")
                ? new Weighing([.. root.Find("weights")?.Entries.Select(entry => (entry.Name, entry.Value.Number)) ?? []], [.. root.Find("optional")?.Items.Select(item => item.Text) ?? []])
                : Weighing.Even,
        };
}
