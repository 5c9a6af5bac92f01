using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Stories;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Texts;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class ConsoleReportTests
{
    private static readonly Phrases Texts = Phrases.Load();

    [TestCase("es", 80)]
    [TestCase("es", 160)]
    [TestCase("en", 80)]
    [TestCase("en", 160)]
    public void The_whole_report_reads_as_approved(string language, int width) =>
        Approved.ShouldMatch(Write(Sample.Report, new TestTerminal(width), new Language(language)), "tests", "Grader.Tests", "Reports", "Approved", $"console.{language}.{width}.txt");

    [Test]
    public void A_terminal_without_unicode_gets_ascii_alone()
    {
        var text = Write(Sample.Report, new TestTerminal(unicode: false), Language.Spanish);

        text.All(char.IsAscii).ShouldBeTrue();
        Approved.ShouldMatch(text, "tests", "Grader.Tests", "Reports", "Approved", "console.ascii.txt");
    }

    [TestCase(40)]
    [TestCase(80)]
    [TestCase(200)]
    public void No_row_is_wider_than_the_terminal(int width)
    {
        var terminal = new TestTerminal(width);
        Write(Sample.Report, terminal, Language.Spanish);

        // Below some width the rows of bytes no longer fit, and fold.
        terminal.Rows.Max(TextLayout.Width).ShouldBeLessThanOrEqualTo(width);
    }

    [Test]
    public void Colours_are_used_where_the_terminal_has_them() =>
        Write(Sample.Report, new TestTerminal(ansi: true), Language.Spanish).ShouldContain("\u001b[32m");

    // What NO_COLOR comes to: Spectre reads the variable itself, from the process, when it makes the console.
    [Test]
    public void A_terminal_without_colours_gets_none() =>
        Regex.IsMatch(Write(Sample.Report, new TestTerminal(ansi: true, colours: false), Language.Spanish), "\u001b\\[[0-9;]*3[0-9]").ShouldBeFalse();

    [Test]
    public void A_pipe_gets_no_escape_sequence() => Write(Sample.Report, new TestTerminal(), Language.Spanish).ShouldNotContain('\u001b');

    [Test]
    public void Colour_adds_nothing_that_the_words_do_not_say()
    {
        var coloured = Write(Sample.Report, new TestTerminal(ansi: true), Language.Spanish);

        Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").ShouldBe(Write(Sample.Report, new TestTerminal(), Language.Spanish));
    }

    [Test]
    public void Everything_passing_is_said_in_one_sentence() =>
        Write(Sample.Of(Sample.Exercise("1.1", "Cliente", "Client", Sample.Passed("1.1", "a", 5))), new TestTerminal(), Language.English)
            .ShouldEndWith("Score: 5 of 5\nEverything that was checked works!\n");

    [Test]
    public void Nothing_to_correct_beside_what_was_not_checked_is_said_as_such() =>
        Write(
                Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", Sample.Passed("1.2", "a", 5), Sample.Unchecked)),
                new TestTerminal(120),
                Language.English
            )
            .ShouldEndWith("You have nothing left to correct; what was not checked does not depend on your program.\n");

    [Test]
    public void A_signal_is_called_by_its_name()
    {
        var finding = new Finding("proc.signaled").With("program", "@role.server").With("signal", "SIGSEGV");
        var exited = new TranscriptEntry.Exited(139, false) { Actor = "server", At = default };
        var result = Sample.Failed("1.2", Sample.Check("a", 0, "A", "A"), finding, [.. Sample.Transcript("server", "1\n2\n3\n4\n5\n6\n7"), exited]);
        var text = Write(Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", result)), new TestTerminal(), Language.English);

        text.ShouldContain("Your server was ended by signal SIGSEGV.");
        text.ShouldContain("Output of your server (1 earlier line):");
        text.ShouldContain("costs nothing");
    }

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void A_program_that_the_check_calls_otherwise_ends_under_the_name_of_its_role(Language language)
    {
        var check = Sample.Check("alone", 0, "A", "A") with
        {
            Steps = [new RunStep { Program = "client", As = "lonely", Until = Readiness.Started, Position = new SourcePosition("", 1, 1) }],
        };
        var finding = new Finding("proc.exit-code").With("program", "@role.client").With("expected", 0).With("seen", 1);
        var result = Sample.Failed("1.1", check, finding, [.. Sample.Transcript("lonely", "listo\n"), new TranscriptEntry.Exited(1, false) { Actor = "lonely", At = default }]);
        var exercise = Sample.Exercise("1.1", "Cliente", "Client", result);
        var ending = language == Language.Spanish ? "Tu cliente terminó con código de salida 1." : "Your client ended with exit code 1.";

        var text = Write(Sample.Of(exercise), new TestTerminal(), language);

        text.Split('\n').Count(line => line == $"      {ending}").ShouldBe(1, text);
        text.ShouldNotContain("lonely");
        new StoryTeller(new Speaker(Texts, language), 5).Tell(exercise).Single().Outputs.Single().Ending.ShouldBe(ending);
    }

    [Test]
    public void A_run_without_checks_says_that_nothing_was_scored() =>
        Write(Sample.Of(), new TestTerminal(), Language.English).ShouldEndWith("Score: 0 of 0\nThere was nothing to score.\n");

    [Test]
    public void An_interrupted_run_says_so_beside_its_score() =>
        Write(Sample.Report with { Interrupted = true }, new TestTerminal(), Language.English).ShouldContain("was stopped before its end");

    private static string Write(GradeReport report, TestTerminal terminal, Language language)
    {
        new ConsoleReport(terminal.Console, Texts, language).Write(report);
        return terminal.Text;
    }
}
