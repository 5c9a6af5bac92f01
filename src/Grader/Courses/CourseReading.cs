using Grader.Yaml;

namespace Grader.Courses;

/// <summary>What reading a course file gave.</summary>
/// <param name="Course">Null when there is a mistake.</param>
/// <param name="Problems">Every mistake, in the order of the file.</param>
public sealed record CourseReading(Course? Course, IReadOnlyList<Problem> Problems);
