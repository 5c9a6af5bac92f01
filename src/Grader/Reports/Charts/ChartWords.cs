using Grader.Charts;
using Grader.Texts;

namespace Grader.Reports.Charts;

/// <summary>A chart's lifelines and rows in the reader's words; all safe to show.</summary>
internal sealed class ChartWords(Speaker speaker, ActorNames names, SequenceChart chart)
{
    private const int LongestData = 120;

    private readonly bool _onePeer = chart.Lifelines.Count(lifeline => lifeline.Kind == LifelineKind.Peer) == 1;

    /// <summary>Who a lifeline is: the role of a program, the grader for its peers.</summary>
    public string Name(Lifeline lifeline) =>
        lifeline.Kind switch
        {
            LifelineKind.Elsewhere => speaker.Say("chart.elsewhere"),
            LifelineKind.Cable => speaker.Say("chart.cable"),
            LifelineKind.Peer when _onePeer => speaker.Say("chart.grader"),
            LifelineKind.Peer => speaker.Say("chart.peer", ("name", SafeText.Of(lifeline.Actor))),
            _ => speaker.Phrases.Say(speaker.Code, names.Of(lifeline.Actor)),
        };

    /// <summary>Its address, and how many others it was seen with; empty when none was seen.</summary>
    public static string Address(Lifeline lifeline) =>
        lifeline.Addresses.Count switch
        {
            0 => "",
            1 => SafeText.Of(lifeline.Addresses[0], LongestData),
            var n => $"{SafeText.Of(lifeline.Addresses[0], LongestData)} +{n - 1}",
        };

    /// <summary>Milliseconds since the check began, without their unit.</summary>
    public string Time(ChartRow row) => speaker.Milliseconds(row.At);

    /// <summary>What happens in a row: what it is, and the beginning of its data in quotes.</summary>
    public string Text(ChartRow row) =>
        row switch
        {
            ChartRow.Message message => Text(message.What, message.Data),
            ChartRow.Note note => Text(note.What, note.Data),
            ChartRow.Gap gap => speaker.Count("chart.gap", gap.Rows),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "A row that has no words"),
        };

    /// <summary>A row as a sentence that needs no drawing.</summary>
    public string Sentence(ChartRow row) =>
        row switch
        {
            ChartRow.Message message => $"{Name(chart.Lifelines[message.From])} → {Name(chart.Lifelines[message.To])}: {Text(row)}",
            ChartRow.Note note => $"{Name(chart.Lifelines[note.On])}: {Text(row)}",
            _ => Text(row),
        };

    private string Text(Phrase what, byte[]? data)
    {
        var said = SafeText.Of(speaker.Phrases.Say(speaker.Code, what), LongestData);
        return data is null or [] ? said : $"{said} \"{Quoted(data)}\"";
    }

    private static string Quoted(byte[] data)
    {
        var text = SafeText.Of(data.AsSpan(0, Math.Min(data.Length, LongestData)));
        return data.Length > LongestData ? $"{text}…" : text;
    }
}
