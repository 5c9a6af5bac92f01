using Grader.Batches;
using Grader.Batches.ClassReports;
using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using Grader.Batches.Storage;
using Grader.Batches.Units;
using Grader.Courses.Policies;
using Grader.Reports;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Tests.Submissions;
using Grader.Texts;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

/// <summary>The page about a small class.</summary>
internal static class ClassPages
{
    /// <summary>The name of one of its students.</summary>
    public const string Hostile = "<script>alert(1)</script>";

    public static string Of(Language language, Phrases? texts = null)
    {
        using var folder = new TemporaryFolder();
        using var store = GradeStore.Open(Path.Combine(folder.Path, GradeStore.FileName));
        var rows = new List<ClassRow>();
        foreach (var name in new[] { "Pérez, Ana", "Gómez, Beto", Hostile })
        {
            var unit = Unit(name, name);
            store.Add(unit, new UnitOutcome.Graded(Sample.Report));
            rows.Add(new ClassRow(new ClassEntry(new Student($"{1001 + rows.Count}", name, "", "", ""), true, Delivery(name), [], TimeSpan.Zero), store.Result(unit.Key()), CoursePolicy.None.Grade(Sample.Report.Points(), TimeSpan.Zero), $"feedback/{rows.Count} ñ/feedback.html"));
        }

        rows.Add(new ClassRow(new ClassEntry(new Student("1004", "Ausente, Gil", "", "", ""), true, null, [], TimeSpan.Zero), null, null, ""));
        return new ClassPage(new Speaker(texts ?? Phrases.Load(), language)).Write(ClassData.Of(store, rows, [Phrase.Words("notas.xlsx")]));
    }

    private static FoundDelivery Delivery(string name) => new(name, $"/{name}", null, "", null);
}
