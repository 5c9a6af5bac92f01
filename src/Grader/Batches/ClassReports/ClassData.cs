using Grader.Batches.Storage;
using Grader.Judging;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Batches.ClassReports;

/// <summary>What the class's page shows, counted.</summary>
/// <param name="Others">What was in the source and no delivery.</param>
/// <param name="Titles">Of exercises by number, and of checks by <c>EXERCISE CHECK</c>.</param>
internal sealed record ClassData(
    IReadOnlyList<ClassRow> Rows,
    IReadOnlyList<Phrase> Others,
    IReadOnlyList<ItemAnalysis> Items,
    IReadOnlyList<CommonFinding> Findings,
    IReadOnlyList<LikeGroup> Groups,
    IReadOnlyDictionary<string, LocalizedText> Titles)
{
    private const int MostFindings = 12;
    private const int MostGroups = 20;
    private const string Failed = "failed";

    public static ClassData Of(GradeStore store, IReadOnlyList<ClassRow> rows, IReadOnlyList<Phrase> others)
    {
        var graded = rows.Where(row => row.Result is { Why.Length: 0 }).Select(row => (Row: row, Checks: store.Checks(row.Result!.Key))).ToList();
        var titles = Titled(store, graded);
        return new ClassData(rows, others, [.. ItemAnalysis.Of([.. graded.Select(pair => pair.Checks)]).OrderBy(item => item.Exercise, ExerciseOrder.Instance)], [.. Common(store, graded)], [.. Alike(graded)], titles);
    }

    private static IEnumerable<CommonFinding> Common(GradeStore store, IReadOnlyList<(ClassRow Row, IReadOnlyList<StoredCheck> Checks)> graded) =>
        graded
            .SelectMany(pair => pair.Checks.Where(check => check.Verdict == Failed).Select(check => (pair.Row, Check: check)))
            .GroupBy(pair => pair.Check.Finding)
            .Select(found => (Found: found.ToList(), Students: found.DistinctBy(pair => pair.Row.Student.Key).Count()))
            .OrderByDescending(common => common.Students)
            .ThenBy(common => common.Found[0].Check.Finding, StringComparer.Ordinal)
            .Take(MostFindings)
            .Select(common => new CommonFinding(
                common.Students,
                common.Found[0].Row,
                Example(store, common.Found[0].Row, common.Found[0].Check),
                [.. common.Found.GroupBy(pair => Name(pair.Check)).OrderByDescending(group => group.Count()).Select(group => group.Key)]));

    private static Finding Example(GradeStore store, ClassRow row, StoredCheck found) =>
        store.Report(row.Result!.Key)!.Checks.First(check => check.Exercise == found.Exercise && check.Check.Id == found.Check).Finding!;

    private static IEnumerable<LikeGroup> Alike(IReadOnlyList<(ClassRow Row, IReadOnlyList<StoredCheck> Checks)> graded) =>
        graded
            .Select(pair => (pair.Row, Failures: pair.Checks.Where(check => check.Verdict == Failed).ToList()))
            .Where(pair => pair.Failures.Count > 0)
            .GroupBy(pair => string.Join('\n', pair.Failures.Select(check => $"{Name(check)} {check.Finding}")))
            .Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count())
            .Take(MostGroups)
            .Select(group => new LikeGroup([.. group.Select(pair => pair.Row)], [.. group.First().Failures.Select(Name)]));

    // One report usually names them all; some students may have been graded on more exercises than others.
    private static Dictionary<string, LocalizedText> Titled(GradeStore store, IReadOnlyList<(ClassRow Row, IReadOnlyList<StoredCheck> Checks)> graded)
    {
        var titles = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var (row, _) in graded.Where(pair => pair.Checks.Any(check => !titles.ContainsKey(Name(check)))))
        {
            foreach (var exercise in store.Report(row.Result!.Key)!.Exercises)
            {
                titles[exercise.Id] = exercise.Title;
                foreach (var check in exercise.Checks)
                    titles[$"{exercise.Id} {check.Check.Id}"] = check.Check.Title;
            }
        }

        return titles;
    }

    private static string Name(StoredCheck check) => $"{check.Exercise} {check.Check}";
}
