using Grader.Reports.Terminal;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;
using Spectre.Console;

namespace Grader.Reports.Progress;

/// <summary>Keeps one row of a terminal up to date: checks done of all, and which ones run now.</summary>
/// <param name="bar">The row; its description is rewritten with each event.</param>
/// <param name="width">Cells that the description may take.</param>
internal sealed class LiveProgress(ProgressTask bar, int width, Phrases phrases, Language language) : IProgressListener
{
    private readonly Lock turn = new();
    private readonly List<(string Exercise, CheckSpec Check)> running = [];
    private int planned;
    private int done;

    public void Planned(int checks)
    {
        lock (turn)
        {
            planned = checks;
            bar.MaxValue = Math.Max(1, checks);
            Show();
        }
    }

    public void Started(string exercise, CheckSpec check)
    {
        lock (turn)
        {
            running.Add((exercise, check));
            Show();
        }
    }

    public void Finished(CheckResult result)
    {
        lock (turn)
        {
            running.RemoveAll(r => r.Exercise == result.Exercise && r.Check.Id == result.Check.Id);
            bar.Value = ++done;
            Show();
        }
    }

    private void Show()
    {
        var names = string.Join(", ", running.Select(check => $"{check.Exercise} {SafeText.Prose(check.Check.Title.In(language))}"));
        var now = names.Length == 0 ? "" : "  " + phrases.Say(language, "progress.running", ("checks", names));
        bar.Description = Markup.Escape(TextLayout.Cut($"{done}/{planned}{now}", width));
    }
}
