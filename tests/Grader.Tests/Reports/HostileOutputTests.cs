using System.Text;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Json;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Texts;
using Grader.Transcripts;
using Grader.Yaml;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class HostileOutputTests
{
    private static readonly Phrases Texts = Phrases.Load();

    private static readonly byte[] Output =
    [
        .. Encoding.UTF8.GetBytes(
            "\u001b[2J\u001b[31mPASSED\u001b[0m\n[red]rojo[/] [/]\n::error::no soy del corrector\n</script><script>alert(1)</script>\n\u202eabc\n"
        ),
        0xff,
        0xfe,
        (byte)'\n',
        .. Encoding.UTF8.GetBytes(new string('A', 1_000_000)),
    ];

    private static readonly GradeReport Report = Sample.Of(
        Sample.Exercise(
            "1.2",
            "Servidor",
            "Server",
            Sample.Failed(
                "1.2",
                Sample.Check("echo", 5, "Eco", "Echo"),
                new Finding("out.forbidden").With("program", "@role.server").With("line", "[blink]\u001b[5m::error::{line} @role.client\n::warning::") with
                {
                    Expected = "hola"u8.ToArray(),
                    Seen = Output,
                },
                Sample.Transcript("server", Output)
            )
        )
    ) with
    {
        Submission = new SubmissionSummary("[bold]\u001b]0;x\u0007", "\n::error::id", "[/]", [new FoundProgram("1.2", "server", "[i]\u202e.py", "python")], [new Problem(SourcePosition.Whole("\r[x]"), "missing-file", ("file", "\n::error::[y]"))]) { LeftOut = [new Problem(SourcePosition.Whole("\u001b[2J::error::[z]\n<b>"), "link")] },
    };

    [Test]
    public void Output_that_was_not_kept_is_said_to_be_cut()
    {
        var check = Report.Checks.Single();
        var cut = check with { Transcript = [.. check.Transcript, new TranscriptEntry.OutputCut(1 << 20) { Actor = "server", At = default }] };
        var terminal = new TestTerminal(120);

        new ConsoleReport(terminal.Console, Texts, Language.English).Write(Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", cut)));

        terminal.Text.ShouldContain("Your server printed more than 1048576 bytes; the rest was not kept.");
    }

    [TestCase(80)]
    [TestCase(120)]
    public void On_the_console_it_is_only_text(int width)
    {
        var terminal = new TestTerminal(width);
        new ConsoleReport(terminal.Console, Texts, Language.Spanish).Write(Report);

        terminal.Text.Where(char.IsControl).Distinct().ShouldBe(['\n']);
        terminal.Text.ShouldContain("[red]rojo[/] [/]");
        terminal.Text.ShouldContain(@"\xff\xfe");
        terminal.Text.ShouldNotContain("\u202e");
        terminal.Rows.ShouldAllBe(row => !row.TrimStart().StartsWith("::error", StringComparison.OrdinalIgnoreCase));
        terminal.Text.ShouldContain("bytes)");
        terminal.Rows.Count.ShouldBeLessThan(60);
    }

    [Test]
    public void With_colours_only_the_graders_own_escapes_remain()
    {
        var terminal = new TestTerminal(ansi: true);
        new ConsoleReport(terminal.Console, Texts, Language.Spanish).Write(Report);

        terminal.Text.ShouldNotContain("\u001b[2J");
        terminal.Text.ShouldNotContain("\u001b[5m");
        terminal.Text.ShouldNotContain("\u001b]");
    }

    [Test]
    public void In_json_it_is_only_text()
    {
        var json = new JsonReportWriter(Texts).Write(Report);

        json.Where(char.IsControl).Distinct().ShouldBe(['\n']);
        json.ShouldNotContain("</script>");
        json.ShouldNotContain("\u202e");
        json.Length.ShouldBeLessThan(200_000);
    }

    [Test]
    public void Braces_in_a_value_are_not_placeholders() =>
        new MessageWriter(Texts).Write(new Finding("out.forbidden").With("line", "{program}"), "en").Seen.ShouldContain("«{program}»");
}
