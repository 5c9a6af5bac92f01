using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Texts;
using Spectre.Console;

namespace Grader.Reports.Progress;

/// <summary>Shows how a run goes on: a live row at a terminal, plain lines anywhere else.</summary>
public static class ProgressDisplay
{
    // What the bar, the elapsed time and the gaps between the columns leave of the row.
    private const int BarWidth = 20;
    private const int OtherCells = BarWidth + 14;

    /// <summary>
    /// Calls <paramref name="run"/> with a listener that may be called from any thread and never throws, and returns what it returns.
    /// The live row is gone afterwards, so that the report begins on a clean line.
    /// </summary>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Phrases phrases, Language language, Func<IProgressListener, Task<T>> run) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true }
            ? LiveAsync(console, phrases, language, run)
            : run(new GuardedListener(new PlainProgress(line => WriteLine(console, line), phrases, language)));

    private static Task<T> LiveAsync<T>(IAnsiConsole console, Phrases phrases, Language language, Func<IProgressListener, Task<T>> run) =>
        console
            .Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn { Width = BarWidth },
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ElapsedTimeColumn()
            )
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(phrases.Say(language, "progress.preparing")));
                var width = Math.Max(1, console.Profile.Width - OtherCells);
                return run(new GuardedListener(new LiveProgress(bar, width, phrases, language)));
            });

    // Not through the console's own layout, which would break a long line in two: whoever reads a log greps whole lines.
    private static void WriteLine(IAnsiConsole console, string line)
    {
        var writer = console.Profile.Out.Writer;
        writer.WriteLine(console.Profile.Capabilities.Unicode ? line : AsciiFallback.Of(line));
        writer.Flush();
    }
}
