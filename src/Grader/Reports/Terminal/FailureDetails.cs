using Grader.Reports.Charts;
using Grader.Reports.Stories;
using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>Everything that helps to understand why a check failed, each thing under its label.</summary>
/// <param name="ascii">Whether the terminal shows ASCII alone.</param>
/// <param name="hints">How much to tell beyond the hint of the check: with 1 how the system call works, with 2 how all that are concerned do.</param>
/// <param name="captures">The folder with the captures; empty where there is none.</param>
internal sealed class FailureDetails(Speaker speaker, int width, bool ascii, string captures, int hints)
{
    private const int MostRows = 12;

    private const string Indent = "      ";

    private readonly int label = new[] { "expected", "seen", "try", "see", "hint", "call", "bytes" }.Where(key => key != "call" || hints > 0).Max(key => speaker.Say($"report.{key}").Length) + 2;

    public IEnumerable<Line> Lines(CheckResult result)
    {
        if (new MessageWriter(speaker.Phrases).Write(result, speaker.Code) is not { } message)
            return [];
        return
        [
            Labelled("expected", message.Expected),
            Labelled("seen", message.Seen),
            Labelled("try", message.Try),
            .. Optional("see", Advice.See(speaker, result)),
            .. Bytes(result),
            .. Chart(result),
            .. ProgramOutput.Of(result).SelectMany(output => Output(new ActorNames(result.Check), output)),
            .. Optional("hint", message.Hint),
            .. Advice.Calls(speaker, result).Take(hints > 1 ? int.MaxValue : hints).SelectMany(call => Optional("call", call)),
            .. RemarkLines.Of(speaker, result),
        ];
    }

    private IEnumerable<Line> Optional(string key, string text) => text.Length == 0 ? [] : [Labelled(key, text)];

    private Line Labelled(string key, string text) => new(Head(key), text) { HeadTone = Tone.Quiet };

    private string Head(string key) => Indent + speaker.Say($"report.{key}").PadRight(label);

    private IEnumerable<Line> Bytes(CheckResult result) =>
        result.Finding is not { Expected: { } expected, Seen: { } seen } ? []
        : ByteDiff.Between(expected, seen, DiffLines.Window(width)) is not { } difference ? []
        : DiffLines.Of(speaker, difference, Head("bytes"));

    private IEnumerable<Line> Chart(CheckResult result)
    {
        if (StoryTeller.ChartOf(result) is not { } chart)
            yield break;
        yield return new Line(Indent, $"{speaker.Say("chart.title")}:") { TextTone = Tone.Quiet };
        foreach (var row in new ChartText(speaker, new ActorNames(result.Check), chart.Shortened(MostRows), width - Indent.Length, ascii).Lines())
            yield return new Line(Indent, row) { HeadOfRest = Indent + new string(' ', ChartText.TextColumn) };
        if (!chart.IsFromWire)
            yield return new Line(Indent, speaker.Say("chart.no_wire")) { TextTone = Tone.Quiet };
        if (captures.Length == 0)
            yield break;
        foreach (var sentence in CaptureNames.Sentences(speaker, result, captures))
            yield return new Line(Indent, sentence) { TextTone = Tone.Quiet };
    }

    private IEnumerable<Line> Output(ActorNames names, ProgramOutput output)
    {
        var actor = ("actor", names.Of(output.Actor));
        if (output.LastLines.Count > 0)
        {
            yield return new Line(Indent, speaker.Say("report.printed", actor) + Hidden(output.HiddenLines) + ":") { TextTone = Tone.Quiet };
            foreach (var line in output.LastLines)
                yield return new Line($"{Indent}│ ", line) { HeadTone = Tone.Quiet, HeadOfRest = $"{Indent}│ " };
        }
        foreach (var ending in OutputEnding.Of(speaker, names, output))
            yield return new Line(Indent, ending);
    }

    private string Hidden(int lines) => lines == 0 ? "" : " " + speaker.Count("report.hidden", lines);
}
