using System.IO.Compression;
using Grader.Batches.ClassReports;
using Grader.Batches.Gradebooks;
using Grader.Batches.Sources;
using Grader.Batches.Storage;
using Grader.Courses;
using Grader.Reports;
using Grader.Reports.Audiences;
using Grader.Reports.Html;
using Grader.Reports.Markdown;

namespace Grader.Batches.Output;

/// <summary>Writes everything that is made from the grades: gradebooks, feedback, the class's page. One report is in memory at a time.</summary>
internal sealed class BatchPublisher(GradeStore store, Speaker speaker, Course course, string folder)
{
    /// <summary>The file with the class's page.</summary>
    public string ClassPage => Path.Combine(folder, "class.html");

    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    public IReadOnlyList<ClassRow> Publish(BatchPlan plan, string item)
    {
        var current = store.Current();
        var rows = new List<ClassRow>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var planned in plan.Class.Entries)
        {
            var result = current.TryGetValue(planned.Student.Key, out var key) ? store.Result(key) : null;
            var entry = plan.Counting(planned, key);
            var report = result is { Why.Length: 0 } ? store.Report(result.Key) : null;
            var row = new ClassRow(entry, result, report is null ? null : plan.Policy.Grade(report.Points(), entry.Late), "");
            rows.Add(report is null ? row : row with { Feedback = Feedback(row, report, names) });
        }

        store.KeepFinal(rows.Where(row => row.Final is not null).Select(row => new StoredFinal(row.Student.Key, row.Result!.Key, row.Final!)));
        var gradebooks = new GradebookWriter(speaker.Phrases, speaker.Language, item);
        ReportFile.Write(Path.Combine(folder, "gradebook.csv"), $"\uFEFF{gradebooks.Plain(rows)}");
        ReportFile.Write(Path.Combine(folder, "gradebook-moodle.csv"), gradebooks.Moodle(rows));
        ReportFile.Write(Path.Combine(folder, "gradebook-canvas.csv"), gradebooks.Canvas(rows));
        ZipForMoodle(rows);
        ReportFile.Write(ClassPage, new ClassPage(speaker).Write(ClassData.Of(store, rows, plan.Class.Others)));
        return rows;
    }

    private string Feedback(ClassRow row, GradeReport whole, HashSet<string> names)
    {
        var wanted = FeedbackName.Of(row);
        var name = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? wanted : $"{wanted} ({i})").First(names.Add);
        // Pages go to students, who read of hidden checks only how many passed.
        var report = new HiddenChecks(speaker.Phrases, course.RevealHidden).Tell(whole with { Course = course.Title, Grade = row.Final }, Audience.Student);
        var path = Path.Combine(folder, "feedback", name);
        ReportFile.Write(Path.Combine(path, "feedback.html"), new HtmlReport(speaker).Write(report));
        ReportFile.Write(Path.Combine(path, "feedback.md"), new MarkdownReport(speaker).Write(report));
        return $"feedback/{name}/feedback.html";
    }

    // Moodle takes the students' numbers from the folders' names.
    private void ZipForMoodle(IReadOnlyList<ClassRow> rows)
    {
        var theirs = rows.Where(row => row.Feedback.Length > 0 && row.Entry.Graded?.Platform?.Platform == PlatformName.Moodle).ToList();
        if (theirs.Count == 0)
            return;
        var temporary = Path.Combine(folder, ".feedback-moodle.zip");
        using (var zip = new ZipArchive(File.Create(temporary), ZipArchiveMode.Create))
        {
            foreach (var row in theirs)
                zip.CreateEntryFromFile(Path.Combine(folder, row.Feedback), row.Feedback["feedback/".Length..]);
        }

        File.Move(temporary, Path.Combine(folder, "feedback-moodle.zip"), overwrite: true);
    }
}
