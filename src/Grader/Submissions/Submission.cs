using Grader.Judging;
using Grader.Specs;
using Grader.Yaml;

namespace Grader.Submissions;

/// <summary>What one student hands in, read: programs found, settings declared, and all that is wrong with it.</summary>
public sealed record Submission
{
    /// <summary>Absolute path of its folder.</summary>
    public required string Root { get; init; }

    public string StudentId { get; init; } = "";

    public string StudentName { get; init; } = "";

    /// <summary>Where the manifest is, or is to be written, relative to <see cref="Root"/>.</summary>
    public string ManifestPath { get; init; } = "submission.yaml";

    public bool HasManifest { get; init; }

    /// <summary>One entry for each program that an exercise needs and that was found; others are in <see cref="Missing"/>.</summary>
    public required IReadOnlyDictionary<ProgramKey, ProgramSource> Programs { get; init; }

    /// <summary>Why a needed program cannot be run (<c>submission.missing</c>, <c>submission.ambiguous</c>, <c>submission.manifest</c> …).</summary>
    public required IReadOnlyDictionary<ProgramKey, Finding> Missing { get; init; }

    /// <summary>Settings declared in the manifest for every exercise, by name, as text.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Settings that hold for one exercise only, by exercise and then by name: declared for it, or implied by its command
    /// (<c>{message}</c> implies <c>message: argument</c>). <see cref="SettingsFor"/> joins them with <see cref="Settings"/>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ExerciseSettings { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// Mistakes of the manifest, all at once and in its order; then what of the submission could not be read, of which only the path is
    /// the place.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What of the delivery was not taken, each with its place and the reason: of an archive, or of the folder.</summary>
    public IReadOnlyList<Problem> LeftOut { get; init; } = [];

    /// <summary>The settings as they hold for <paramref name="exercise"/>: what is said for it alone goes before what is said for all.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(string exercise)
    {
        var settings = new Dictionary<string, string>(Settings);
        foreach (var (name, value) in ExerciseSettings.GetValueOrDefault(exercise) ?? new Dictionary<string, string>())
            settings[name] = value;
        return settings;
    }
}
