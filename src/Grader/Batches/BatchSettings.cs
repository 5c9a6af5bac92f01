namespace Grader.Batches;

/// <summary>What a batch was asked for; kept with its grades, so that it goes on in the same way.</summary>
/// <param name="Source">Absolute path of a folder, an archive or a table of repositories.</param>
/// <param name="Roster">Absolute path of a table of students; null for none.</param>
/// <param name="Exercises">Patterns of exercise numbers; empty for all.</param>
/// <param name="Sandbox">The kind asked for; <c>auto</c> for the strongest.</param>
/// <param name="SpecsFolder">Absolute path of other exercises than the grader's own; null for these.</param>
/// <param name="Seed">The same for everybody, so that all are graded on the same data.</param>
/// <param name="Deadline">Null for the course's.</param>
/// <param name="Late">As <see cref="Courses.Policies.LatePolicy.Parse"/> reads it; null for the course's.</param>
/// <param name="Course">Absolute path of a course file; null for none.</param>
internal sealed record BatchSettings(string Source, string? Roster, IReadOnlyList<string> Exercises, string Sandbox, string Image, string? SpecsFolder, int Seed, DateTimeOffset? Deadline, string? Late, string? Course);
