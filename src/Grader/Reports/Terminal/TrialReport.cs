using Grader.Charts;
using Grader.Judging;
using Grader.Reports.Charts;
using Grader.Running.Actors;
using Grader.Specs;
using Grader.Texts;
using Grader.Transcripts;
using Grader.Trials;
using Grader.Trials.Orders;
using Spectre.Console;

namespace Grader.Reports.Terminal;

/// <summary>Shows a trial while it goes on: each message and what the program prints on a row of its own, in the words of the sequence chart.</summary>
/// <param name="check">Whose steps start the program.</param>
internal sealed class TrialReport(IAnsiConsole console, Phrases phrases, Language language, CheckSpec check) : ITrialAudience
{
    private static readonly IReadOnlySet<string> NoCables = new HashSet<string>();
    private static readonly Phrase Prints = Phrase.Of("chart.prints");

    private readonly Speaker _speaker = new(phrases, language);
    private readonly ActorNames _names = new(check);
    private int _entries;
    private int _rows;

    /// <summary>How to go on, before anything happens.</summary>
    public void Begin(FoundProgram program) =>
        Print([new Line("", _speaker.Say("trial.begin", ("program", $"{program.Exercise} {program.Role}"), ("path", SafeText.Of(program.Path)))) { TextTone = Tone.Quiet }]);

    public void Exchange(IReadOnlyList<TranscriptEntry> transcript)
    {
        if (transcript.Count == _entries)
            return;
        // From the grader's own sockets: a capture is complete only at the end.
        var chart = ChartMaker.Make(transcript, [], NoCables);
        var words = new ChartWords(_speaker, _names, chart);
        Print(chart.Rows.Skip(_rows).SelectMany(row => Lines(words, chart, row)));
        Print(transcript.Skip(_entries).OfType<TranscriptEntry.OutputCut>().Select(cut =>
            new Line("  · ", _speaker.Say("report.output_cut", ("actor", _names.Of(cut.Actor)), ("size", _speaker.Count("report.size", cut.Kept)))) { TextTone = Tone.Quiet }));
        (_entries, _rows) = (transcript.Count, chart.Rows.Count);
    }

    public void Mistake(int line, Phrase mistake) =>
        Print([new Line("  ! ", _speaker.Say("trial.line", ("n", line), ("problem", mistake))) { HeadTone = Tone.Bad }]);

    public void Trouble(Finding finding)
    {
        var message = new MessageWriter(phrases).Write(finding, _speaker.Code);
        Print([new Line("  ✗ ", message.Seen) { HeadTone = Tone.Bad }, new Line("    ", message.Try)]);
    }

    public void Nothing(ProgramActor program) =>
        Print([new Line("  · ", _speaker.Say("trial.nothing", ("actor", _names.Of(program.Name)), ("waiting", Phrase.Of(program.Wait.Waiting[1..])))) { TextTone = Tone.Quiet }]);

    public void Help()
    {
        var width = OrderReader.Words.Max(word => Usage(word).Length) + 2;
        Print(OrderReader.Words.Select(word => new Line($"  {Usage(word).PadRight(width)}", _speaker.Say($"trial.help.{word}"))));
    }

    private static string Usage(string order) => order switch
    {
        "send" or "tcp" => $"{order} \"…\" [--from IP]",
        "connect" => $"{order} [--from IP]",
        "type" => $"{order} \"…\"",
        _ => order,
    };

    private static IEnumerable<Line> Lines(ChartWords words, SequenceChart chart, ChartRow row)
    {
        var time = $"{words.Time(row),9}  ";
        if (row is not ChartRow.Note { Data: { } printed } note || !note.What.Equals(Prints))
            return [new Line(time, words.Sentence(row)) { HeadTone = Tone.Quiet }];
        var head = $"{time}{words.Name(chart.Lifelines[note.On])} │ ";
        return SafeText.LastLines(printed, int.MaxValue, int.MaxValue).Select(line => new Line(head, line) { HeadTone = Tone.Quiet, HeadOfRest = head });
    }

    private void Print(IEnumerable<Line> lines)
    {
        new LinePrinter(console).Print(lines);
        console.Profile.Out.Writer.Flush();
    }
}
