using Grader.Crossplay;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Texts;
using Spectre.Console;

namespace Grader.Reports.Crossplay;

/// <summary>The matrices as tables of a console: a row for each client, a column for each server, and below them why some do not understand each other.</summary>
public sealed class CrossplayConsole(IAnsiConsole console, Phrases phrases, Language language)
{
    private const string Indent = "  ";
    private const int WidestName = 32;

    private readonly Speaker speaker = new(phrases, language);

    public void Write(CrossplayReport report)
    {
        var fields = CrossplayFields.Of(speaker, report);
        var width = fields.Max(field => field.Label.Length) + Indent.Length;
        new LinePrinter(console).Print(
            [
                .. fields.Select(field => new Line(field.Label.PadRight(width), field.Text) { HeadTone = Tone.Quiet }),
                Line.Blank,
                new Line("", speaker.Say("crossplay.how_to_read")),
                .. CrossplayFields.Legend(report, speaker).Select(item => new Line($"{Indent}{item.Sign}  ", item.Text)),
                .. report.Matrices.SelectMany(matrix => Matrix(matrix, report.Names)),
                Line.Blank,
                .. report.Interrupted ? [new Line("", speaker.Say("crossplay.interrupted"))] : Enumerable.Empty<Line>(),
                Line.Heading(CrossplayFields.Summary(speaker, report)),
            ]
        );
    }

    private IEnumerable<Line> Matrix(CrossplayMatrix matrix, IReadOnlyList<string> names) =>
        [
            Line.Blank,
            Line.Heading($"{matrix.Exercise} {speaker.Text(matrix.Title)}"),
            .. Table(matrix, names),
            .. Misunderstanding.In(speaker, matrix).SelectMany(Reason),
        ];

    private IEnumerable<Line> Table(CrossplayMatrix matrix, IReadOnlyList<string> names)
    {
        var digits = $"{names.Count}".Length;
        var labels = names.Select((name, i) => $"{Indent}{$"{i + 1}".PadLeft(digits)} {TextLayout.Cut(SafeText.Of(name), WidestName)}").ToList();
        var first = labels.Max(TextLayout.Width);
        var cell = digits + 1;
        // Servers that do not fit side by side go on below.
        foreach (var servers in Enumerable.Range(0, names.Count).Chunk(Math.Max(1, (LinePrinter.Width(console) - first) / cell)))
        {
            yield return new Line(new string(' ', first) + string.Concat(servers.Select(server => $"{server + 1}".PadLeft(cell))), "") { HeadTone = Tone.Quiet };
            for (var client = 0; client < names.Count; client++)
            {
                var signs = servers.Select(server => UnderstandingName.Sign(matrix.Encounters[client * names.Count + server].Understanding).PadLeft(cell));
                yield return new Line(labels[client] + new string(' ', first - TextLayout.Width(labels[client])) + string.Concat(signs), "");
            }
        }
    }

    private IEnumerable<Line> Reason(Misunderstanding reason)
    {
        var tone = reason.Understanding is Understanding.Absent or Understanding.Unjudged ? Tone.Quiet : Tone.Bad;
        yield return new Line($"{Indent}{UnderstandingName.Sign(reason.Understanding)} ", string.Join(", ", reason.Pairs)) { HeadTone = tone };
        if (reason.Check.Length > 0)
            yield return new Line($"{Indent}{Indent}", reason.Check) { TextTone = Tone.Strong };
        if (reason.Message is { } message)
            yield return new Line($"{Indent}{Indent}", $"{message.Expected} {message.Seen}");
    }
}
