using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Grader.Judging;
using Grader.Reports;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>Whatever the report, every format tells the same numbers and stays what it is.</summary>
internal sealed class FormatAgreementTests
{
    private const int Reports = 200;

    [Test]
    public void Every_format_tells_the_same_points_and_the_same_number_of_passed_and_failed_checks() =>
        AnyReport.Any.Sample(
            report =>
            {
                var expected = (report.Score, report.MaxScore, report.PassedChecks, report.FailedChecks);
                foreach (var format in Written.Names)
                    Written.By(format, report).Totals.ShouldBe(expected, format);
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Every_format_fits_its_schema() =>
        AnyReport.Any.Sample(
            report =>
            {
                foreach (var format in Written.Names)
                    FormatSchemaTests.JsonErrors(format, report).ShouldBeEmpty(format);
                FormatSchemaTests.XmlErrors(Written.By("junit", report).Main).ShouldBeEmpty();
            },
            iter: Reports / 2,
            threads: 1
        );

    [Test]
    public void No_format_lets_a_control_character_or_half_a_character_through() =>
        AnyReport.Any.Sample(
            report =>
            {
                foreach (var text in Written.Names.SelectMany(format => Written.By(format, report).All))
                {
                    text.All(c => c == '\n' || !char.IsControl(c)).ShouldBeTrue();
                    text.ShouldNotContain('\ufffe');
                    text.ShouldNotContain('\uffff');
                    text.ShouldNotContain('\u202e');
                    Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
                }
            },
            iter: Reports / 2,
            threads: 1
        );

    [Test]
    public void Any_bytes_survive_in_the_native_report() =>
        AnyReport.Output.Sample(
            output =>
            {
                var printed = Entries(output).Single(entry => entry!["kind"]!.GetValue<string>() == "printed");
                Convert.FromBase64String(printed!["data_base64"]!.GetValue<string>()).ShouldBe(output);
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Any_bytes_are_shown_as_safe_text_in_every_format_that_shows_output() =>
        AnyReport.Output.Where(output => SafeText.CountLines(output) > 0).Sample(
            output =>
            {
                var last = SafeText.LastLines(output, 1, 200).Single();
                Written.By("junit", Report(output)).Xml.Descendants("system-out").Single().Value.ShouldContain($"│ {last}");
                Written.By("nunit", Report(output)).Xml.Descendants("output").Single().Value.ShouldContain($"│ {last}");
                Written.By("ctrf", Report(output)).Tests.Single()["stdout"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldContain($"│ {last}");
                Written.By("gradescope", Report(output)).Tests.Single()["output"]!.GetValue<string>().ShouldContain($"│ {last}");
                Written.By("classroom50", Report(output)).Tests.Single()["message"]!.GetValue<string>().ShouldContain($"│ {last}");
                Written.By("classroom-reporter", Report(output)).Tests.Single()["message"]!.GetValue<string>().ShouldContain($"│ {last}");
                Written.By("markdown", Report(output)).Main.ShouldContain($"\n{last}\n");
                System.Net.WebUtility.HtmlDecode(Written.By("html", Report(output)).Main).ShouldContain(last);
            },
            iter: Reports,
            threads: 1
        );

    private static JsonArray Entries(byte[] output) =>
        Written.By("json", Report(output)).Json["exercises"]![0]!["checks"]![0]!["transcript"]!.AsArray();

    private static GradeReport Report(byte[] output) =>
        Sample.Of(
            Sample.Exercise(
                "1.2",
                "Servidor",
                "Server",
                Sample.Failed("1.2", Sample.Check("echo", 5, "Eco", "Echo"), new Finding("data.canned").With("program", "@role.server"), Sample.Transcript("server", output))
            )
        );
}
