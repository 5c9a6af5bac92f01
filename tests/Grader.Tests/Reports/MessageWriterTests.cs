using Grader.Judging;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class MessageWriterTests
{
    private static readonly Phrases Texts = Phrases.Load();
    private static readonly MessageWriter Writer = new(Texts);

    private static readonly Finding NoReply = new Finding("udp.no-reply")
        .With("program", "@role.server")
        .With("ip", "127.0.0.1")
        .With("waiting", "@waiting.keyboard");

    [Test]
    public void A_finding_becomes_three_sentences()
    {
        var message = Writer.Write(NoReply, "es");

        message.Expected.ShouldBe("Tu servidor tenía que responder al datagrama que le llegó desde 127.0.0.1.");
        message.Seen.ShouldBe("No salió ninguna respuesta: tu servidor está esperando en input() a que alguien escriba.");
        message.Try.ShouldBe("Después de recvfrom() respondé con sendto() a la dirección que recvfrom() te devolvió.");
    }

    [Test]
    public void An_endpoint_is_written_as_people_say_it() =>
        Writer.Write(new Finding("tcp.refused").With("program", "@role.server").With("endpoint", "tcp/3500"), "en").Expected.ShouldBe(
            "Your server had to accept connections on port TCP 3500."
        );

    [Test]
    public void Only_a_check_that_failed_gives_its_hint()
    {
        var check = Sample.Check("a", 1, "A", "A") with { Hint = new LocalizedText("pista", "hint") };
        var failed = Sample.Failed("1.1", check, NoReply, []);

        Writer.Write(failed, "en")!.Hint.ShouldBe("hint");
        Writer.Write(failed with { Verdict = Verdict.Blocked }, "en")!.Hint.ShouldBe("");
    }

    [Test]
    public void A_check_without_a_finding_has_no_message() => Writer.Write(Sample.Passed("1.1", "a", 1), "es").ShouldBeNull();

    [Test]
    public void Data_on_both_sides_is_compared() =>
        Writer.Write(new Finding("data.different").With("offset", 1) with { Expected = "ab"u8.ToArray(), Seen = "ac"u8.ToArray() }, "es")
            .Difference!.Offset.ShouldBe(1);

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void Every_finding_of_the_catalog_reads_as_approved(Language language)
    {
        var findings = FindingCatalog.All.Select(code => code.Value.Aggregate(new Finding(code.Key), (finding, name) => finding.With(name, Example(name))));
        var text = string.Concat(findings.Select(finding => Told(new Speaker(Texts, language), finding)));

        Approved.ShouldMatch(text, "tests", "Grader.Tests", "Reports", "Approved", $"findings.{language.Code}.txt");
    }

    // What was expected, what was seen and what to try; where to read on; and the steps of --hint.
    private static string Told(Speaker speaker, Finding finding)
    {
        var result = Sample.Failed("1.2", Sample.Check("a", 1, "A", "A"), finding, []);
        var message = Writer.Write(finding, speaker.Code);
        string[] lines = [message.Expected, message.Seen, message.Try, Advice.See(speaker, result), .. Advice.Calls(speaker, result).Select((call, step) => $"{new string('?', step + 1)} {call}")];
        return $"{finding.Code}\n{string.Concat(lines.Where(line => line.Length > 0).Select(line => $"  {line}\n"))}";
    }

    private static string Example(string parameter) =>
        parameter switch
        {
            "program" => "@role.server",
            "waiting" => "@waiting.network",
            "how" => "@how.case",
            "capability" => "@capability.link",
            "endpoint" => "tcp/3500",
            "ip" => "127.0.0.66",
            "code" => "1",
            "exercise" => "1.5.4",
            var name => name.ToUpperInvariant(),
        };
}
