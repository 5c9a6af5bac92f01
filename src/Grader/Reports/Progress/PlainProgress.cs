using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports.Progress;

/// <summary>A line for each finished check, for pipes and logs: <c>[12/85] 1.5.2 Ignores unknown addresses: failed</c>.</summary>
/// <param name="line">Takes one line without its newline; called by one thread at a time.</param>
public sealed class PlainProgress(Action<string> line, Phrases phrases, Language language) : IProgressListener
{
    private readonly Lock turn = new();
    private int planned;
    private int done;

    public void Planned(int checks) => planned = checks;

    public void Started(string exercise, CheckSpec check) { }

    public void Finished(CheckResult result)
    {
        lock (turn)
        {
            done++;
            line(
                phrases.Say(
                    language,
                    "progress.line",
                    ("done", done),
                    ("total", planned),
                    ("exercise", result.Exercise),
                    ("check", SafeText.Prose(result.Check.Title.In(language))),
                    ("verdict", phrases.Say(language, $"verdict.{VerdictName.Of(result.Verdict)}"))
                )
            );
        }
    }
}
