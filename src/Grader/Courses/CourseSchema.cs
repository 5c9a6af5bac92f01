using Grader.Yaml;

namespace Grader.Courses;

/// <summary>The JSON Schema with which editors complete, explain and check a course file as it is written.</summary>
public static class CourseSchema
{
    /// <summary>The schema's text, as it is committed in <c>docs/course.schema.json</c>.</summary>
    public static string ToJson() => JsonSchema.Of(CourseShape.Course, "Course", "What a course decides about grading, for all of its students.");
}
