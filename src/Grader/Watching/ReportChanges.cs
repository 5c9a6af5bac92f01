using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Grader.Yaml;

namespace Grader.Watching;

/// <summary>What is different between two reports of one submission. Pure.</summary>
internal static partial class ReportChanges
{
    /// <summary>Checks with another result, in the order of the later report.</summary>
    public static IReadOnlyList<CheckChange> Between(GradeReport before, GradeReport after)
    {
        var known = before.Checks.ToDictionary(check => (check.Exercise, check.Check.Id));
        return
        [
            .. from exercise in after.Exercises
               from result in exercise.Checks
               let kind = Kind(exercise, known.GetValueOrDefault((exercise.Id, result.Check.Id)), result)
               where kind is not null
               select new CheckChange(exercise, result, kind.Value),
        ];
    }

    /// <summary>What is wrong with the manifest or the files, and was not before.</summary>
    public static IReadOnlyList<Problem> NewProblems(GradeReport before, GradeReport after, Func<Problem, string> text)
    {
        var known = All(before).Select(text).ToHashSet();
        return [.. All(after).Where(problem => !known.Contains(text(problem)))];
    }

    /// <summary>The report of a whole submission after some of its exercises were graded again.</summary>
    /// <param name="again">What was graded again; what else <paramref name="before"/> has stays.</param>
    public static GradeReport Merge(GradeReport before, GradeReport again, IReadOnlyCollection<string> gradedAgain)
    {
        var order = before.Exercises.Concat(again.Exercises).Select(exercise => exercise.Id).Distinct().Order(Specs.ExerciseOrder.Instance);
        var now = again.Exercises.ToDictionary(exercise => exercise.Id);
        var earlier = before.Exercises.Where(exercise => !gradedAgain.Contains(exercise.Id)).ToDictionary(exercise => exercise.Id);
        return again with
        {
            Exercises = [.. order.Select(id => now.GetValueOrDefault(id) ?? earlier.GetValueOrDefault(id)).OfType<ExerciseReport>()],
        };
    }

    private static IEnumerable<Problem> All(GradeReport report) => report.Submission.Problems.Concat(report.Submission.LeftOut);

    private static ChangeKind? Kind(ExerciseReport exercise, CheckResult? before, CheckResult after) => after.Verdict switch
    {
        Verdict.Passed => before?.Verdict == Verdict.Passed ? null : ChangeKind.NowPasses,
        Verdict.Failed when before?.Verdict != Verdict.Failed => ChangeKind.NowFails,
        Verdict.Failed => IsSame(before.Finding, after.Finding) ? null : ChangeKind.FailsDifferently,
        Verdict.Blocked => before?.Verdict == Verdict.Blocked ? null : ChangeKind.NowBlocked,
        _ => exercise.IsMoot(after) || (before?.Verdict == after.Verdict && before.Finding?.Code == after.Finding?.Code) ? null : ChangeKind.NowUnjudged,
    };

    private static bool IsSame(Finding? before, Finding? after) =>
        before?.Code == after?.Code
        && Parameters(before).SequenceEqual(Parameters(after))
        && (before?.Seen ?? []).AsSpan().SequenceEqual(after?.Seen ?? []);

    // A port that the system chose is another one each time and says nothing.
    private static IEnumerable<(string Name, string Value)> Parameters(Finding? finding) =>
        (finding?.Parameters ?? new Dictionary<string, string>()).OrderBy(parameter => parameter.Key).Select(parameter => (parameter.Key, EphemeralPort.Replace(parameter.Value, "…")));

    // From 32768 on, as Linux chooses them; from 49152 on, as other systems do.
    [GeneratedRegex(@"(?<!\d)(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[45]\d{4}|6[0-5]\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex EphemeralPort { get; }
}
