using Grader.Judging;
using Grader.Planning;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Submissions;

namespace Grader.Crossplay;

/// <summary>
/// Puts the client of one submission and the server of another together as if one student had handed them in, so that the exercise's own
/// checks judge the two. Pure.
/// </summary>
internal static class JointSubmission
{
    /// <summary>A submission with the programs of <paramref name="pair"/> alone; each says in full where its folder is.</summary>
    public static Submission Of(PairExercise pair, Submission client, Submission server)
    {
        var programs = new Dictionary<ProgramKey, ProgramSource>();
        var missing = new Dictionary<ProgramKey, Finding>();
        foreach (var (roles, from) in new[] { (pair.Clients, client), (pair.Servers, server) })
        {
            foreach (var key in roles.Select(role => new ProgramKey(pair.Exercise.Id, role)))
            {
                if (from.Programs.TryGetValue(key, out var source))
                    programs[key] = source with { Folder = Path.GetFullPath(Path.Combine(from.Root, source.Folder)) };
                else
                    missing[key] = from.Missing[key];
            }
        }

        return new Submission
        {
            Root = server.Root,
            Programs = programs,
            Missing = missing,
            ExerciseSettings = new Dictionary<string, IReadOnlyDictionary<string, string>> { [pair.Exercise.Id] = Settings(pair, client, server) },
        };
    }

    // What a client is given when it is run is the client's to declare; whatever else there is says how the server behaves.
    private static Dictionary<string, string> Settings(PairExercise pair, Submission client, Submission server)
    {
        var given = pair.Exercise.Checks
            .SelectMany(check => StepWalk.All(check.Steps).OfType<RunStep>())
            .Where(run => pair.Clients.Contains(run.Program))
            .SelectMany(run => run.With.Keys)
            .ToHashSet();
        var (ofClient, ofServer) = (client.SettingsFor(pair.Exercise.Id), server.SettingsFor(pair.Exercise.Id));
        return pair.Exercise.Settings.Keys
            .Select(name => (Name: name, Value: (given.Contains(name) ? ofClient : ofServer).GetValueOrDefault(name)))
            .Where(setting => setting.Value is not null)
            .ToDictionary(setting => setting.Name, setting => setting.Value!);
    }
}
