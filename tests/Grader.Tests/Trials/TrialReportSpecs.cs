using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Tests.Reports;
using Grader.Texts;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Trials;

/// <summary>How a trial is shown while it goes on.</summary>
internal sealed class TrialReportSpecs
{
    private static readonly CheckSpec Check = Sample.Check("trial", 0, "", "") with
    {
        Steps = [new RunStep { Program = "server", As = "server", Until = Readiness.Listening, Position = new SourcePosition("", 1, 1) }],
    };

    private static readonly TranscriptEntry[] Entries =
    [
        .. Sample.Transcript("server", "Esperando \u001b[2Jclientes...\nuno\n"),
        new TranscriptEntry.Received("hola"u8.ToArray(), "127.0.0.1:3500", "127.0.0.66:40001") { Actor = "intruder", At = TimeSpan.FromMilliseconds(44) },
        new TranscriptEntry.Sent("otra"u8.ToArray(), "127.0.0.1:40002", "127.0.0.1:3500") { Actor = "127.0.0.1", At = TimeSpan.FromMilliseconds(50) },
        new TranscriptEntry.OutputCut(1 << 20) { Actor = "server", At = TimeSpan.FromMilliseconds(55) },
        new TranscriptEntry.Exited(139, StoppedByGrader: false) { Actor = "server", At = TimeSpan.FromMilliseconds(60) },
    ];

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void It_uses_the_words_of_the_chart(Language language)
    {
        var terminal = new TestTerminal(100);
        var report = new TrialReport(terminal.Console, Phrases.Load(), language, Check);

        report.Begin(new FoundProgram("1.2", "server", "1.2/udp_echo_server.py", "python"));
        report.Exchange(Entries[..4]);
        report.Exchange(Entries[..4]);
        report.Exchange(Entries);
        report.Mistake(3, Phrase.Of("trial.unfit.udp", ("order", "connect")));
        report.Trouble(new Finding("proc.crashed").With("program", "@role.server").With("error", "NameError: x").With("place", "servidor.py:3"));
        report.Help();

        Approved.ShouldMatch(terminal.Text, "tests", "Grader.Tests", "Trials", "Approved", $"trial.{language.Code}.txt");
        terminal.Text.ShouldNotContain('\u001b');
    }
}
