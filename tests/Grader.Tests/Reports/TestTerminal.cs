using System.Text;
using Spectre.Console;

namespace Grader.Tests.Reports;

/// <summary>A console of a given width that keeps what is written to it.</summary>
internal sealed class TestTerminal
{
    private readonly StringBuilder written = new();

    public TestTerminal(int width = 80, bool ansi = false, bool unicode = true, bool interactive = false, bool colours = true)
    {
        Console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = ansi && colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
                Out = new AnsiConsoleOutput(new StringWriter(written) { NewLine = "\n" }),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        Console.Profile.Width = width;
        Console.Profile.Capabilities.Unicode = unicode;
    }

    public IAnsiConsole Console { get; }

    public string Text => written.ToString();

    public IReadOnlyList<string> Rows => Text.Split('\n');
}
