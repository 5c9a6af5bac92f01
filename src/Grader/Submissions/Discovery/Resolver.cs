using Grader.Judging;
using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Submissions.Manifests;
using Grader.Submissions.Recipes;

namespace Grader.Submissions.Discovery;

/// <summary>Settles for each program that the exercises need where it comes from: the manifest, a file found, another exercise.</summary>
internal sealed class Resolver(IReadOnlyList<ExerciseSpec> exercises, ManifestContent manifest, ProgramFinder finder)
{
    private const int MostNamed = 10;

    private readonly Dictionary<string, ExerciseSpec> _byId = exercises.DistinctBy(exercise => exercise.Id).ToDictionary(exercise => exercise.Id);

    public Resolution Resolve(ProgramKey key) => Resolve(key, []);

    private Resolution Resolve(ProgramKey key, HashSet<string> visited)
    {
        var exercise = _byId[key.Exercise];
        var program = exercise.Programs[key.Role];
        if (manifest.Broken.TryGetValue(key.Exercise, out var problem))
            return new Resolution.NotUsable(Tell("submission.manifest", key).With("problem", problem.ToPhrase()));
        if (manifest.Programs.TryGetValue(key, out var declared))
            return new Resolution.Usable(declared);
        if (Found(key, exercise, program) is { } found)
            return found;
        visited.Add(key.Exercise);
        foreach (var other in program.Reuses.Where(id => _byId.TryGetValue(id, out var spec) && spec.Programs.ContainsKey(key.Role) && !visited.Contains(id)))
        {
            if (Reused(key, Resolve(new ProgramKey(other, key.Role), visited)) is { } reused)
                return reused;
        }
        return new Resolution.NotFound(NotFound(key, program));
    }

    private Resolution? Found(ProgramKey key, ExerciseSpec exercise, ProgramSpec program) =>
        Preference.Narrow(finder.Find(exercise, program), exercise, program) switch
        {
            [] => null,
            [{ Trouble: { } trouble }] => new Resolution.NotUsable(Tell(trouble(key), key)),
            [var one] => new Resolution.Usable(Programs.From(one, key, program)),
            var several => new Resolution.NotUsable(
                Tell("submission.ambiguous", key).With("files", Names(several))),
        };

    private static Resolution? Reused(ProgramKey key, Resolution other) => other switch
    {
        Resolution.Usable usable => new Resolution.Usable(Programs.Reuse(usable.Source, key)),
        // What is wrong with it is told for the exercise where it can be mended.
        Resolution.NotUsable => other,
        _ => null,
    };

    private Finding NotFound(ProgramKey key, ProgramSpec program) => manifest.Unreadable is { } unreadable
        ? Tell("submission.manifest", key).With("problem", unreadable.ToPhrase())
        : Tell("submission.missing", key).With("files", string.Join(", ", program.Files));

    private static string Names(IReadOnlyList<Candidate> candidates)
    {
        var names = candidates.Select(candidate => Paths.Shown(candidate.Path)).Distinct().ToList();
        return string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", …" : "");
    }

    private static Finding Tell(string code, ProgramKey key) => Tell(new Finding(code), key);

    private static Finding Tell(Finding finding, ProgramKey key) =>
        finding.With("program", $"@role.{key.Role}").With("exercise", key.Exercise);
}
