using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>Everything that helps to understand why a check failed, each thing under its label.</summary>
internal sealed class FailureDetails(Speaker speaker, int width)
{
    private const string Indent = "      ";

    private readonly int label = new[] { "expected", "seen", "try", "hint", "bytes" }.Max(key => speaker.Say($"report.{key}").Length) + 2;

    public IEnumerable<Line> Lines(CheckResult result)
    {
        if (new MessageWriter(speaker.Phrases).Write(result, speaker.Code) is not { } message)
            return [];
        return
        [
            Labelled("expected", message.Expected),
            Labelled("seen", message.Seen),
            Labelled("try", message.Try),
            .. Bytes(result),
            .. ProgramOutput.Of(result).SelectMany(Output),
            .. message.Hint.Length == 0 ? Enumerable.Empty<Line>() : [Labelled("hint", message.Hint)],
            .. RemarkLines.Of(speaker, result),
        ];
    }

    private Line Labelled(string key, string text) => new(Head(key), text) { HeadTone = Tone.Quiet };

    private string Head(string key) => Indent + speaker.Say($"report.{key}").PadRight(label);

    private IEnumerable<Line> Bytes(CheckResult result) =>
        result.Finding is not { Expected: { } expected, Seen: { } seen } ? []
        : ByteDiff.Between(expected, seen, DiffLines.Window(width)) is not { } difference ? []
        : DiffLines.Of(speaker, difference, Head("bytes"));

    private IEnumerable<Line> Output(ProgramOutput output)
    {
        var actor = ("actor", $"@role.{output.Actor}");
        if (output.LastLines.Count > 0)
        {
            yield return new Line(Indent, speaker.Say("report.printed", actor) + Hidden(output.HiddenLines) + ":") { TextTone = Tone.Quiet };
            foreach (var line in output.LastLines)
                yield return new Line($"{Indent}│ ", line) { HeadTone = Tone.Quiet, HeadOfRest = $"{Indent}│ " };
        }
        foreach (var ending in OutputEnding.Of(speaker, output))
            yield return new Line(Indent, ending);
    }

    private string Hidden(int lines) => lines == 0 ? "" : " " + speaker.Count("report.hidden", lines);
}
