using System.Globalization;
using CsvHelper;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Reviewing;

/// <summary>Items as a table that a person fills in with a spreadsheet, and back.</summary>
internal sealed class ReviewSheet(Phrases phrases, Language language)
{
    private const string Id = "item";
    private const string Points = "points";
    private const string Comment = "comment";

    private static readonly string[] Columns = [Id, "students", "exercise", "question", "answer", "worth", Points, Comment];

    /// <summary>What a filled sheet says.</summary>
    /// <param name="Reviews">In the order of the sheet; rows without points and comment are left open.</param>
    /// <param name="Problems">Every mistake, each with its line; nothing of a sheet with one counts.</param>
    internal sealed record Reading(IReadOnlyList<(ReviewItem Item, Review Review)> Reviews, IReadOnlyList<Phrase> Problems);

    /// <summary>With the separator that spreadsheets of the reader's language expect. No answer ever becomes a formula.</summary>
    public string Write(IReadOnlyList<ReviewItem> items)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = new CsvWriterOptions { Separator = phrases.Say(language, "notation.separator")[0], NewLine = "\r\n", Injection = CsvInjection.Escape };
        using (var table = CsvWriter.Create(text, options, leaveOpen: true))
        {
            table.WriteRecord([.. Columns.Select(column => Name(language, column))]);
            foreach (var item in items)
            {
                table.WriteRecord(
                [
                    item.Id, item.Students, item.Exercise, item.Question, item.Answer.Length > 0 ? item.Answer.ReplaceLineEndings("\n") : item.Evidence, Number(item.Worth),
                    item.Given is { } given ? Number(given.Points) : "", item.Given?.Comment ?? "",
                ]);
            }
        }

        return $"\uFEFF{text}";
    }

    /// <summary>Reads a sheet in any language and with any usual separator; its other columns and the order of its rows make no difference.</summary>
    /// <param name="items">All that may be in it.</param>
    public Reading Read(TextReader text, IReadOnlyList<ReviewItem> items)
    {
        using var table = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrimWhitespace = true, TrackLineNumbers = true });
        if (!table.Read())
            return new Reading([], [Phrase.Of("review.sheet.empty")]);
        var header = Enumerable.Range(0, table.FieldCount).Select(table.GetString).Select(name => name.Trim('\uFEFF', ' ')).ToList();
        var lacking = new[] { Id, Points, Comment }.Where(column => Column(header, column) < 0).ToList();
        if (lacking.Count > 0)
            return new Reading([], [Phrase.Of("review.sheet.no_columns", ("columns", string.Join(", ", lacking.Select(column => Name(language, column)))))]);
        var known = items.ToDictionary(item => item.Id);
        var lines = new Dictionary<string, long>();
        var reviews = new List<(ReviewItem, Review)>();
        var problems = new List<Phrase>();
        while (table.Read())
        {
            string Field(string column) => Column(header, column) is var index && index < table.FieldCount ? table.GetString(index).Trim() : "";
            var line = ("line", (object)table.LineNumber);
            var (id, points, comment) = (Field(Id), Field(Points), Plain(Field(Comment)));
            if (points.Length + comment.Length == 0)
                continue;
            if (!known.TryGetValue(id, out var item))
                problems.Add(Phrase.Of("review.sheet.unknown", line, ("item", id)));
            else if (!lines.TryAdd(id, table.LineNumber))
                problems.Add(Phrase.Of("review.sheet.twice", line, ("item", id), ("first", lines[id])));
            else if (points.Length == 0 && item.Worth > 0)
                problems.Add(Phrase.Of("review.sheet.no_points", line, ("worth", item.Worth)));
            else if (ReadPoints(points, item.Worth) is { } given)
                reviews.Add((item, new Review(given, comment)));
            else
                problems.Add(Phrase.Of("review.sheet.points", line, ("points", points), ("worth", item.Worth)));
        }

        return new Reading(problems.Count == 0 ? reviews : [], problems);
    }

    /// <summary>Whole points from 0 to what an item is worth, as a person writes them; nothing is 0. Null for anything else.</summary>
    public static int? ReadPoints(string text, int worth) =>
        text.Trim().Length == 0 ? 0
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= worth ? points
        : null;

    // The sign that keeps a spreadsheet from taking a text for a formula is no part of it.
    private static string Plain(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    private int Column(List<string> header, string column) =>
        header.FindIndex(name => phrases.Languages.Any(any => string.Equals(name, Name(new Language(any), column), StringComparison.OrdinalIgnoreCase)));

    private string Name(Language any, string column) => phrases.Say(any, $"review.column.{column}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
