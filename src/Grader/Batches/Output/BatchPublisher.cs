using System.IO.Compression;
using Grader.Batches.ClassReports;
using Grader.Batches.Gradebooks;
using Grader.Batches.Policies;
using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using Grader.Batches.Storage;
using Grader.Reports;
using Grader.Reports.Audiences;
using Grader.Reports.Html;
using Grader.Reports.Markdown;

namespace Grader.Batches.Output;

/// <summary>Writes everything that is made from the grades: gradebooks, feedback, the class's page. One report is in memory at a time.</summary>
internal sealed class BatchPublisher(GradeStore store, Speaker speaker, string folder)
{
    /// <summary>The file with the class's page.</summary>
    public string ClassPage => Path.Combine(folder, "class.html");

    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    public IReadOnlyList<ClassRow> Publish(ClassList list, LatePolicy policy, string item)
    {
        var current = store.Current();
        var rows = new List<ClassRow>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in list.Entries)
        {
            var result = current.TryGetValue(entry.Student.Key, out var key) ? store.Result(key) : null;
            var row = new ClassRow(entry, result, policy.Cost(entry.Late), "");
            rows.Add(result is { Why.Length: 0 } ? row with { Feedback = Feedback(row, names) } : row);
        }

        var gradebooks = new GradebookWriter(speaker.Phrases, speaker.Language, item);
        ReportFile.Write(Path.Combine(folder, "gradebook.csv"), $"\uFEFF{gradebooks.Plain(rows)}");
        ReportFile.Write(Path.Combine(folder, "gradebook-moodle.csv"), gradebooks.Moodle(rows));
        ReportFile.Write(Path.Combine(folder, "gradebook-canvas.csv"), gradebooks.Canvas(rows));
        ZipForMoodle(rows);
        ReportFile.Write(ClassPage, new ClassPage(speaker).Write(ClassData.Of(store, rows, list.Others)));
        return rows;
    }

    private string Feedback(ClassRow row, HashSet<string> names)
    {
        var wanted = FeedbackName.Of(row);
        var name = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? wanted : $"{wanted} ({i})").First(names.Add);
        // Pages go to students, who read of hidden checks only how many passed.
        var report = new HiddenChecks(speaker.Phrases, reveal: null).Tell(store.Report(row.Result!.Key)!, Audience.Student);
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
