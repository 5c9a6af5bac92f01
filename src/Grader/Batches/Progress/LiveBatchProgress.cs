using Grader.Batches.Units;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Batches.Progress;

/// <summary>Keeps a few rows of a terminal up to date: how far it is, how fast, who is being graded, and how the grades fall so far.</summary>
internal sealed class LiveBatchProgress(LiveDisplayContext display, Phrases phrases, Language language, BatchTally tally) : IBatchListener
{
    private const int BarWidth = 30;
    private const int MostRunning = 6;

    public void Planned(int total, int done)
    {
        tally.Plan(total, done);
        Show();
    }

    public void Started(GradingUnit unit)
    {
        tally.Start(unit);
        Show();
    }

    public void Finished(GradingUnit unit, UnitOutcome outcome)
    {
        tally.Finish(unit, outcome);
        Show();
    }

    /// <summary>What is shown now; pure but for the clock.</summary>
    internal static IRenderable View(BatchTally tally, Phrases phrases, Language language)
    {
        var filled = tally.Total == 0 ? 0 : BarWidth * tally.Done / tally.Total;
        var left = tally.Left is { } time ? phrases.Say(language, "batch.progress.left", ("time", Clock(time))) : "";
        var head = phrases.Say(language, "batch.progress.head", ("done", tally.Done), ("total", tally.Total), ("rate", Math.Round(tally.PerMinute, 1)), ("elapsed", Clock(tally.Elapsed)));
        var running = string.Join(", ", tally.Running.Take(MostRunning).Select(name => SafeText.Of(name, 30))) + (tally.Running.Count > MostRunning ? " …" : "");
        return new Rows(
            new Markup($"[green]{new string('█', filled)}[/][grey]{new string('░', BarWidth - filled)}[/] {Markup.Escape(head)} {Markup.Escape(left)}"),
            new Text(phrases.Say(language, "batch.progress.running", ("names", running))),
            Histogram(tally));
    }

    private static BreakdownLine Histogram(BatchTally tally) => new(tally.Histogram);

    private void Show()
    {
        display.UpdateTarget(View(tally, phrases, language));
        display.Refresh();
    }

    private static string Clock(TimeSpan time) => time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}" : $"{time.Minutes}:{time.Seconds:00}";
}
