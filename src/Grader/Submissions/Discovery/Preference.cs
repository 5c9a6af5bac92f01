using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Submissions.Naming;
using Grader.Submissions.Recipes;

namespace Grader.Submissions.Discovery;

/// <summary>Which of several candidates is meant: each reason in turn, as far as it leaves any.</summary>
internal static class Preference
{
    /// <returns>One, or several when no reason tells them apart.</returns>
    public static IReadOnlyList<Candidate> Narrow(IReadOnlyList<Candidate> candidates, ExerciseSpec exercise, ProgramSpec program)
    {
        var transport = TransportNames.Of(exercise);
        var left = candidates;
        left = Where(left, candidate => candidate.Trouble is null);
        left = Where(left, candidate => !HelperNames.IsHelper(NameOf(candidate)));
        left = Where(left, candidate => RoleNames.In(NameOf(candidate), [program.Role]) is not null);
        left = Least(left, candidate => (int)candidate.Kind);
        left = Where(left, candidate => GuideNames.Include(program, Words.Squash(NameOf(candidate))));
        left = Where(left, candidate => transport is not null && TransportNames.InPath(candidate.Place) == transport);
        left = Where(left, candidate => MainNames.IsMain(NameOf(candidate)));
        // Older versions are kept in a folder further down.
        return Least(left, candidate => candidate.Path.Count(c => c == '/'));
    }

    private static IReadOnlyList<Candidate> Where(IReadOnlyList<Candidate> candidates, Func<Candidate, bool> preferred) =>
        candidates.Where(preferred).ToList() is { Count: > 0 } some ? some : candidates;

    private static IReadOnlyList<Candidate> Least(IReadOnlyList<Candidate> candidates, Func<Candidate, int> measure) =>
        candidates.Count < 2 ? candidates : [.. candidates.Where(candidate => measure(candidate) == candidates.Min(measure))];

    private static string NameOf(Candidate candidate) => Paths.Name(candidate.Place);
}
