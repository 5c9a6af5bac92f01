using Grader.Specs;
using Grader.Texts;
using Spectre.Console;

namespace Grader.Reports.Terminal;

/// <summary>
/// The report as a student reads it: what works first, then what does not with what to try, then what nobody could check, and the
/// score with a next step at the end, where the eye rests when the command returns.
/// </summary>
/// <param name="console">Its width, colours and characters decide the layout; nothing else of the environment does.</param>
public sealed class ConsoleReport(IAnsiConsole console, Phrases phrases, Language language)
{
    /// <summary>How much help failed checks get: 0 for none, 1 for the hint of each, 2 for how the system call works as well.</summary>
    public int Hints { get; init; }

    public void Write(GradeReport report)
    {
        var speaker = new Speaker(phrases, language);
        var problems = new ProblemSection(speaker, LinePrinter.Width(console), !console.Profile.Capabilities.Unicode, report.CapturesFolder, Hints);
        new LinePrinter(console).Print(
            [
                .. HeaderSection.Lines(speaker, report),
                .. WorkingSection.Lines(speaker, report),
                .. problems.Lines(report),
                .. ReviewedSection.Lines(speaker, report),
                .. UnjudgedSection.Lines(speaker, report),
                .. ProgramsSection.Lines(speaker, report.Submission),
                .. TotalSection.Lines(speaker, report),
            ]
        );
    }
}
