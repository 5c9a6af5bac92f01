using System.Globalization;
using System.Xml.Linq;
using Grader.Reports;
using static Grader.Reports.Html.Tags;

namespace Grader.Batches.ClassReports;

/// <summary>Plots as inline SVG; each has its numbers in words for who does not see it.</summary>
internal sealed class Plots(Speaker speaker)
{
    private const int Bins = 10;
    private const int Width = 640;
    private const int Height = 220;
    private const int Side = 30;
    private const int Bottom = 40;

    /// <summary>How the grades fall, in tenths; the last one has 100 in it.</summary>
    public XElement Distribution(IReadOnlyList<decimal> grades)
    {
        var counts = Enumerable.Range(0, Bins).Select(bin => grades.Count(grade => Math.Min(Bins - 1, (int)(grade / Bins)) == bin)).ToList();
        var labels = Enumerable.Range(0, Bins).Select(bin => bin == Bins - 1 ? "90–100" : $"{bin * 10}–{bin * 10 + 9}").ToList();
        return Bars("batch.class.distribution", labels, counts, speaker.Say("batch.class.grade_axis"));
    }

    /// <summary>How long submissions took, in steps that fit the longest.</summary>
    public XElement Times(IReadOnlyList<long> milliseconds)
    {
        var step = Math.Max(1, (int)Math.Ceiling(milliseconds.Max() / 1000.0 / Bins));
        var counts = Enumerable.Range(0, Bins).Select(bin => milliseconds.Count(time => Math.Min(Bins - 1, time / 1000 / step) == bin)).ToList();
        return Bars("batch.class.times", [.. Enumerable.Range(0, Bins).Select(bin => speaker.Say("report.seconds", ("n", bin * step)))], counts, speaker.Say("batch.class.time_axis"));
    }

    /// <summary>Checks by how many pass them and how well they tell students apart: what to look at is at the left and at the bottom.</summary>
    public XElement Items(IReadOnlyList<ItemAnalysis> items)
    {
        double X(double difficulty) => Side * 2 + difficulty * (Width - Side * 3);
        double Y(double discrimination) => 10 + (1 - discrimination) / 2 * (Height - Bottom - 10);
        var shown = items.Where(item => item.Discrimination is not null).ToList();
        return Figure(
            "batch.class.items_plot",
            speaker.Say("batch.class.items_plot_alt", ("checks", shown.Count)),
            [
                Line(X(0), Y(0), X(1), Y(0)),
                Line(X(0), Y(-1), X(0), Y(1)),
                .. new[] { -1.0, 0, 1 }.Select(mark => Label(X(0) - 8, Y(mark) + 4, mark.ToString("0", CultureInfo.InvariantCulture), "end")),
                .. new[] { 0.0, 0.25, 0.5, 0.75, 1 }.Select(mark => Label(X(mark), Height - 20, speaker.Percent(mark), "middle")),
                Label(Width / 2, Height - 3, speaker.Say("batch.class.difficulty_axis"), "middle"),
                // Checks at the same place are one dot, the larger the more they are.
                .. shown.GroupBy(item => (Math.Round(item.Difficulty, 2), Math.Round(item.Discrimination!.Value, 2))).Select(group => Tag(
                    "circle", Class("dot"), At("cx", X(group.Key.Item1)), At("cy", Y(group.Key.Item2)), At("r", 3 + 2 * Math.Sqrt(group.Count())),
                    Tag("title", string.Join(", ", group.Select(item => $"{item.Exercise} {item.Check}"))))),
            ]);
    }

    private XElement Bars(string key, List<string> labels, List<int> counts, string axis)
    {
        var most = Math.Max(1, counts.Max());
        var step = (double)(Width - Side) / counts.Count;
        var parts = counts.SelectMany((count, bin) =>
        {
            var tall = (double)count / most * (Height - Bottom - 20);
            return new[]
            {
                Tag("rect", Class("bar"), At("x", Side / 2 + bin * step + 3), At("y", Height - Bottom - tall), At("width", step - 6), At("height", tall)),
                Label(Side / 2 + (bin + 0.5) * step, Height - Bottom - tall - 5, count == 0 ? "" : $"{count}", "middle"),
                Label(Side / 2 + (bin + 0.5) * step, Height - Bottom + 15, labels[bin], "middle"),
            };
        });
        var words = string.Join(", ", counts.Zip(labels).Where(pair => pair.First > 0).Select(pair => $"{pair.Second}: {pair.First}"));
        return Figure(key, words, [Line(Side / 2, Height - Bottom, Width - Side / 2, Height - Bottom), .. parts, Label(Width / 2, Height - 5, axis, "middle")]);
    }

    private XElement Figure(string key, string words, IEnumerable<XElement> parts) =>
        Tag(
            "figure",
            Class("plot"),
            Tag("figcaption", speaker.Say(key)),
            Tag("svg", Attribute("viewBox", $"0 0 {Width} {Height}"), Attribute("role", "img"), Attribute("aria-label", $"{speaker.Say(key)}: {words}"), parts));

    private static XElement Line(double x1, double y1, double x2, double y2) => Tag("line", Class("axis"), At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2));

    private static XElement Label(double x, double y, string text, string anchor) => Tag("text", At("x", x), At("y", y), Attribute("text-anchor", anchor), text);

    private static XAttribute At(string name, double value) => Attribute(name, Math.Round(value, 1).ToString(CultureInfo.InvariantCulture));
}
