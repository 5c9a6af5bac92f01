using Grader.Specs;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>What a manifest says, apart from what is wrong with it.</summary>
internal sealed record ManifestContent
{
    public string StudentId { get; init; } = "";

    public string StudentName { get; init; } = "";

    public IReadOnlyDictionary<ProgramKey, ProgramSource> Programs { get; init; } = new Dictionary<ProgramKey, ProgramSource>();

    /// <summary>By exercise, the first mistake that keeps it from being graded as the student meant.</summary>
    public IReadOnlyDictionary<string, Problem> Broken { get; init; } = new Dictionary<string, Problem>();

    /// <summary>Why nothing of it could be used; null when something could.</summary>
    public Problem? Unreadable { get; init; }

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ExerciseSettings { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
