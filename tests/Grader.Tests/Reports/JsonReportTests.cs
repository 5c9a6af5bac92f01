using System.Text;
using System.Text.Json.Nodes;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Json;
using Grader.Texts;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class JsonReportTests
{
    private static readonly JsonReportWriter Writer = new(Phrases.Load());

    private static readonly SchemaValidator Schema = new(
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "report.schema.json")))!.AsObject()
    );

    [Test]
    public void The_whole_report_is_as_approved() => Approved.ShouldMatch(Writer.Write(Sample.Report), "tests", "Grader.Tests", "Reports", "Approved", "report.json");

    [Test]
    public void The_report_fits_its_schema() => Errors(Sample.Report).ShouldBeEmpty();

    [Test]
    public void A_check_names_the_captures_that_were_written_for_it()
    {
        var report = Sample.Report with { CapturesFolder = "capturas" };

        var captures = Parse(report)["exercises"]!.AsArray().SelectMany(exercise => exercise!["checks"]!.AsArray()).SelectMany(check => check!["captures"]!.AsArray()).ToList();

        captures.ShouldHaveSingleItem()!.ToJsonString().ShouldBe("""{"file":"capturas/1.5.2-unknown-address-is-ignored-server.pcap","actors":["server","intruder"],"whole":true}""");
        Errors(report).ShouldBeEmpty();
    }

    [Test]
    public void Captures_that_were_not_written_are_not_named() => Writer.Write(Sample.Report).ShouldNotContain(".pcap");

    [Test]
    public void The_schema_refuses_a_report_with_something_more()
    {
        var json = Parse(Sample.Report);
        json["surprise"] = 1;
        json["exercises"]![0]!["checks"]![0]!["verdict"] = "great";

        Schema.Validate(json).ShouldBe(["$.surprise: unknown", "$.exercises[0].checks[0].verdict: not one of " + Verdicts()]);
    }

    [Test]
    public void Every_kind_of_transcript_entry_fits_the_schema()
    {
        IReadOnlyList<TranscriptEntry> entries =
        [
            .. Sample.Transcript("server", [0xff, 0x00]),
            new TranscriptEntry.Typed("hola\n"u8.ToArray()) { Actor = "server", At = default },
            new TranscriptEntry.Exited(139, false) { Actor = "server", At = default },
            new TranscriptEntry.Received([], "a", "b") { Actor = "peer", At = default },
            new TranscriptEntry.Connected("a", "b") { Actor = "peer", At = default },
            new TranscriptEntry.Refused("ECONNREFUSED") { Actor = "peer", At = default },
            new TranscriptEntry.Ended(true) { Actor = "peer", At = default },
            new TranscriptEntry.Closed("shutdown") { Actor = "peer", At = default },
            new TranscriptEntry.OutputCut(7) { Actor = "server", At = default },
        ];

        Errors(WithTranscript(entries)).ShouldBeEmpty();
        entries.Select(entry => entry.GetType()).Distinct().Count().ShouldBe(typeof(TranscriptEntry).GetNestedTypes().Length);
    }

    [Test]
    public void A_flood_is_told_by_its_beginning_and_its_end()
    {
        var flood = Enumerable.Range(0, 5000).Select(i => new TranscriptEntry.Refused($"{i}") { Actor = "server", At = default }).ToList();
        var transcript = Parse(WithTranscript(flood))["exercises"]![0]!["checks"]![0]!["transcript"]!.AsArray();

        transcript.Count.ShouldBe(401);
        transcript[200]!["count"]!.GetValue<int>().ShouldBe(4600);
        transcript[^1]!["reason"]!.GetValue<string>().ShouldBe("4999");
        Errors(WithTranscript(flood)).ShouldBeEmpty();
    }

    [Test]
    public void Large_data_is_cut_and_its_length_kept()
    {
        var finding = new Finding("data.different").With("program", "@role.server").With("offset", 0) with
        {
            Expected = new byte[3_000_000],
            Seen = [1],
        };
        var json = Parse(Report(finding, []))["exercises"]![0]!["checks"]![0]!["finding"]!;

        json["expected_length"]!.GetValue<int>().ShouldBe(3_000_000);
        Convert.FromBase64String(json["expected_base64"]!.GetValue<string>()).Length.ShouldBe(64 * 1024);
    }

    [Test]
    public void Accents_stand_as_they_are_and_no_tag_can_be_closed()
    {
        var text = Writer.Write(WithTranscript(Sample.Transcript("server", "ñandú </script><!-- ::error::x")));

        text.ShouldContain("ñandú");
        text.ShouldNotContain("</script>");
        text.ShouldNotContain("<!--");
    }

    [Test]
    public void A_parameter_may_be_called_code() =>
        Parse(Report(new Finding("proc.ended").With("program", "@role.server").With("code", 3), []))["exercises"]![0]!["checks"]![0]!["finding"]!
            .ToJsonString()
            .ShouldBe("""{"code":"proc.ended","parameters":{"program":"@role.server","code":"3"}}""");

    private static string Verdicts() =>
        new JsonArray([.. Enum.GetValues<Verdict>().Select(verdict => (JsonNode)VerdictName.Of(verdict))]).ToString();

    private static IReadOnlyList<string> Errors(GradeReport report) => Schema.Validate(Parse(report));

    private static JsonNode Parse(GradeReport report) => JsonNode.Parse(Encoding.UTF8.GetBytes(Writer.Write(report)))!;

    private static GradeReport WithTranscript(IReadOnlyList<TranscriptEntry> transcript) =>
        Report(new Finding("data.canned").With("program", "@role.server"), transcript);

    private static GradeReport Report(Finding finding, IReadOnlyList<TranscriptEntry> transcript) =>
        Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", Sample.Failed("1.2", Sample.Check("echo", 5, "Eco", "Echo"), finding, transcript)));
}
