using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>What reading exercises gave.</summary>
/// <param name="Exercises">Those without a mistake, in the order of their numbers.</param>
/// <param name="Problems">Every mistake of every file; a run begins only when there is none.</param>
public sealed record SpecReading(IReadOnlyList<ExerciseSpec> Exercises, IReadOnlyList<Problem> Problems);
