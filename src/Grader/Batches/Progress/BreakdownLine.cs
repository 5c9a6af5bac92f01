using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Batches.Progress;

/// <summary>Counts as a line of blocks, each with its number: <c>0▁2 10▃5 …</c>.</summary>
internal sealed class BreakdownLine(IReadOnlyList<int> counts) : Renderable
{
    private const string Heights = " ▁▂▃▄▅▆▇█";

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var most = Math.Max(1, counts.Max());
        var cells = counts.Select((count, bin) => $"{bin * 100 / counts.Count}{Heights[(int)Math.Ceiling(count * (Heights.Length - 1.0) / most)]}{count}");
        return [new Segment(string.Join("  ", cells), new Style(Color.Aqua)), Segment.LineBreak];
    }
}
