using Grader.Specs;
using Grader.Texts;
using Grader.Watching;
using Spectre.Console;

namespace Grader.Reports.Terminal;

/// <summary>Shows a person who edits their programs how they stand: everything once, then what each save changed.</summary>
/// <param name="clock">Tells when something was saved.</param>
internal sealed class WatchReport(IAnsiConsole console, Phrases phrases, Language language, TimeProvider clock) : IWatchAudience
{
    private const int MostFiles = 3;

    private readonly Speaker _speaker = new(phrases, language);

    /// <summary>As <see cref="ConsoleReport.Hints"/>.</summary>
    public int Hints { get; init; }

    public void First(GradeReport report)
    {
        new ConsoleReport(console, phrases, language) { Hints = Hints }.Write(report);
        Print([Line.Blank, new Line("", _speaker.Say("watch.watching")) { TextTone = Tone.Quiet }]);
    }

    public void Saved(IReadOnlyList<string> files, IReadOnlyList<string> exercises, bool isEverything)
    {
        var names = ("files", (object)Names(files));
        var text =
            exercises.Count == 0 ? _speaker.Say("watch.unused", names)
            : isEverything ? _speaker.Say("watch.saved_all", names)
            : _speaker.Say("watch.saved", names, ("exercises", string.Join(", ", exercises)));
        Print([Line.Blank, new Line($"{clock.GetLocalNow():HH:mm:ss}  ", text) { HeadTone = Tone.Quiet, TextTone = Tone.Quiet }]);
    }

    public void Graded(GradeReport before, GradeReport after) =>
        Print(new ChangesSection(_speaker, LinePrinter.Width(console), !console.Profile.Capabilities.Unicode, Hints).Lines(before, after));

    private static string Names(IReadOnlyList<string> files)
    {
        var shown = string.Join(", ", files.Take(MostFiles).Select(file => SafeText.Of(file)));
        return files.Count <= MostFiles ? shown : $"{shown} … (+{files.Count - MostFiles})";
    }

    private void Print(IEnumerable<Line> lines)
    {
        new LinePrinter(console).Print(lines);
        console.Profile.Out.Writer.Flush();
    }
}
