using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Texts;
using Spectre.Console;

namespace Grader.Batches.Progress;

/// <summary>Shows how a batch goes on: live rows at a terminal, plain lines anywhere else.</summary>
internal static class BatchDisplay
{
    /// <summary>Calls <paramref name="run"/> with a listener. The live rows are gone afterwards.</summary>
    public static void Show(IAnsiConsole console, Phrases phrases, Language language, Action<IBatchListener> run)
    {
        var tally = new BatchTally(TimeProvider.System);
        if (console.Profile.Capabilities is { Interactive: true, Ansi: true })
            console.Live(new Text("")).AutoClear(true).Start(display => run(new LiveBatchProgress(display, phrases, language, tally)));
        else
            run(new PlainBatchProgress(Line, phrases, language, tally));

        void Line(string text)
        {
            var writer = console.Profile.Out.Writer;
            writer.WriteLine(console.Profile.Capabilities.Unicode ? text : AsciiFallback.Of(text));
            writer.Flush();
        }
    }
}
