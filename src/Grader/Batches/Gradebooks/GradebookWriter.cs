using System.Globalization;
using CsvHelper;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Batches.Gradebooks;

/// <summary>Tables of grades that course systems and spreadsheets import as they are. No name of a student ever becomes a formula.</summary>
/// <param name="item">What the graded item is called.</param>
internal sealed class GradebookWriter(Phrases phrases, Language language, string item)
{
    // Where a comma separates decimals, spreadsheets expect a semicolon between values.
    private readonly char _separator = phrases.Say(language, "notation.decimal") == "," ? ';' : ',';

    /// <summary>Everything, for spreadsheets, with the words and the decimals of the reader's language.</summary>
    public string Plain(IReadOnlyList<ClassRow> rows) =>
        Table(
            _separator,
            ["id", "name", "email", "username", "grade", "score", "max_score", "penalty", "state", "delivery", "note"],
            rows.Select(row => (string[])
            [
                row.Student.Id, row.Student.Name, row.Student.Email, row.Student.Username, Number(row.Grade), Number(row.Result?.Score), Number(row.Result?.MaxScore),
                row.Penalty == 0 ? "" : Number(row.Penalty), Say(row.State), row.Entry.Graded?.Name ?? "", ClassNotes.Of(phrases, language, row),
            ]),
            key => phrases.Say(language, $"batch.column.{key}"));

    /// <summary>
    /// For Moodle's grade import, which maps these headers by itself in English and asks for them once in other languages. Who has no grade
    /// has no row: an empty one would lose its feedback. Nor has who is known by name alone, by which Moodle finds nobody.
    /// </summary>
    public string Moodle(IReadOnlyList<ClassRow> rows) =>
        Table(
            ',',
            ["ID number", "Username", "Email address", "Full name", item, $"{item} (feedback)"],
            rows.Where(row => row.Grade is not null && $"{row.Student.Id}{row.Student.Username}{row.Student.Email}".Length > 0).Select(row => (string[])
                [row.Student.Id, row.Student.Username, row.Student.Email, row.Student.Name, Invariant(row.Grade), ClassNotes.Of(phrases, language, row)]),
            key => key);

    /// <summary>For Canvas: its fixed columns, the row of maxima, and the item as a new assignment.</summary>
    public string Canvas(IReadOnlyList<ClassRow> rows) =>
        Table(
            ',',
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", item],
            rows.Where(row => row.Entry.IsListed || row.Grade is not null)
                .Select(row => (string[])[row.Student.Name, row.Entry.Graded?.Platform is { Platform: Sources.PlatformName.Canvas } canvas ? canvas.Number : "", row.Student.Id, row.Student.Username, "", Invariant(row.Grade)])
                .Prepend(["    Points Possible", "", "", "", "", "100"]),
            key => key);

    private static string Table(char separator, string[] header, IEnumerable<string[]> rows, Func<string, string> name)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = CsvWriter.Create(text, new CsvWriterOptions { Separator = separator, NewLine = "\r\n", Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            table.WriteRecord([.. header.Select(name)]);
            foreach (var row in rows)
                table.WriteRecord(row);
        }

        return text.ToString();
    }

    private string Say(ClassRowState state) => phrases.Say(language, $"batch.state.{state.ToString().ToLowerInvariant()}");

    private string Number(decimal? number) => number is { } known ? phrases.Number(language, known) : "";

    private static string Invariant(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
