using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Reports.Markdown;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>Nothing that a submission prints, sends or is called becomes markup, a command or an escape sequence, nor fills a report.</summary>
internal sealed partial class HostileFormatTests
{
    private const int Reports = 100;

    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().Build();

    [Test]
    public void A_page_has_the_same_elements_whatever_the_texts_say() =>
        AnyReport.Any.Sample(
            report =>
            {
                var page = Page(report);
                page.Descendants().Select(element => element.Name.LocalName).Distinct().ShouldBeSubsetOf(
                [
                    "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "main", "section", "article", "dl", "div", "dt", "dd", "p", "ul", "ol", "li",
                    "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "strong", "code", "small", "mark", "figure", "figcaption", "pre", "details", "summary",
                    "svg", "text", "path", "circle", "a",
                ]);
                page.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).Where(name => name.StartsWith("on", StringComparison.Ordinal) || name is "src" or "style").ShouldBeEmpty();
                page.Descendants().Attributes("href").Select(link => link.Value).ShouldAllBe(link => link.StartsWith("data:application/vnd.tcpdump.pcap;base64,", StringComparison.Ordinal));
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Markdown_has_no_markup_but_the_graders_own() =>
        AnyReport.Any.Sample(
            report =>
            {
                var parts = Markdig.Markdown.Parse(Written.By("markdown", report).Main, GitHub).Descendants().ToList();
                parts.Where(part => part is HtmlBlock or HtmlInline or LinkInline or AutolinkInline or CodeInline or (CodeBlock and not FencedCodeBlock)).ShouldBeEmpty();
                parts.OfType<HeadingBlock>().ShouldAllBe(heading => Heading.IsMatch(Text(heading)));
                parts.OfType<EmphasisInline>().ShouldAllBe(emphasis => emphasis.DelimiterChar == '*' && emphasis.DelimiterCount == 2);
                var tables = parts.OfType<Table>().ToList();
                tables.Count.ShouldBe(1);
                tables[0].Count.ShouldBe(1 + report.Exercises.Count);
                tables[0].ShouldAllBe(row => ((TableRow)row).Count == 4);
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Whatever_stands_between_fences_stays_there() =>
        AnyReport.Output.Where(output => SafeText.CountLines(output) > 0).Sample(
            output =>
            {
                var report = Sample.Of(Sample.Exercise("1.2", "Eco", "Echo", Sample.Failed("1.2", Sample.Check("echo", 5, "Eco", "Echo"), new Finding("data.canned").With("program", "@role.server"), Sample.Transcript("server", output))));
                var block = Markdig.Markdown.Parse(Written.By("markdown", report).Main, GitHub).Descendants<FencedCodeBlock>().Last();

                block.Lines.ToString().ShouldBe(string.Join('\n', SafeText.LastLines(output, 12, 200)));
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Every_line_for_github_is_one_of_the_graders_annotations() =>
        AnyReport.Any.Sample(
            report =>
            {
                var lines = Written.By("github", report).Main.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                lines.ShouldAllBe(line => Annotation.IsMatch(line));
                lines.GroupBy(line => line.Split(' ')[0]).ShouldAllBe(kind => kind.Count() <= 10);
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Every_step_output_is_one_line_of_the_graders_own() =>
        AnyReport.Any.Sample(
            report =>
            {
                foreach (var format in new[] { "github", "classroom50", "classroom-reporter" })
                    Outputs(format, report).ShouldAllBe(line => OutputLine.IsMatch(line));
            },
            iter: Reports,
            threads: 1
        );

    [Test]
    public void Gigabytes_would_leave_every_report_small_and_the_cut_is_shown()
    {
        var finding = new Finding("out.forbidden").With("program", "@role.server").With("line", new string('x', 1_000_000)) with { Expected = new byte[3_000_000], Seen = Encoding.UTF8.GetBytes(new string('y', 3_000_000)) };
        var result = Sample.Failed("1.2", Sample.Check("echo", 5, "Eco", "Echo"), finding, Sample.Transcript("server", Encoding.UTF8.GetBytes(new string('z', 5_000_000) + "\n" + string.Concat(Enumerable.Repeat("línea\n", 100_000)))));
        var report = Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", result)) with
        {
            Submission = new SubmissionSummary(new string('p', 100_000), new string('i', 100_000), new string('n', 100_000), [], []),
        };

        foreach (var format in Written.Names.Except(["json"]))
        {
            var written = Written.By(format, report);
            written.All.Sum(text => text.Length).ShouldBeLessThan(200_000, format);
            written.All.Any(text => text.Contains("…(+", StringComparison.Ordinal) || format == "classroom-reporter").ShouldBeTrue(format);
        }

        Written.By("junit", report).Main.ShouldContain("(hay 99961 líneas anteriores)");
        Written.By("classroom-reporter", report).Main.ShouldContain("…(+");
    }

    [Test]
    public void What_the_reporter_gets_fits_in_an_environment_variable_however_many_checks_fail()
    {
        var checks = Enumerable.Range(0, 300).Select(i =>
            Sample.Failed("1.2", Sample.Check($"check-{i}", 1, $"Prueba {i}", "Check"), new Finding("out.forbidden").With("program", "@role.server").With("line", $"{i}"), Sample.Transcript("server", new string('z', 3000))));
        var written = Written.By("classroom-reporter", Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", [.. checks])));

        written.Output("result").Length.ShouldBeLessThan(128 * 1024);
        written.Totals.ShouldBe((0, 300, 0, 300));
    }

    [Test]
    public void A_summary_never_grows_beyond_what_github_takes()
    {
        var checks = Enumerable.Range(0, 2000).Select(i =>
            Sample.Failed("1.2", Sample.Check($"check-{i}", 1, $"Prueba {i}", "Check"), new Finding("out.forbidden").With("program", "@role.server").With("line", $"{i}"), Sample.Transcript("server", string.Concat(Enumerable.Repeat(new string('ñ', 150) + "\n", 9)))));
        var report = Sample.Of(Sample.Exercise("1.2", "Servidor", "Server", [.. checks]));

        Summary(report, 0).ShouldBeInRange(1_000_000, 1024 * 1024);
        Summary(report, 1_000_000).ShouldBeInRange(40_000, 1024 * 1024 - 1_000_000);
        Summary(report, 1024 * 1024).ShouldBe(0);
    }

    [TestCase("hola, ¿qué tal? (bien) - 1.5", "hola, ¿qué tal? (bien) - 1.5")]
    [TestCase("*a* _b_ `c` #d", @"\*a\* \_b\_ \`c\` \#d")]
    [TestCase("[x](y) <b> a|b &lt; @ana", @"\[x\](y) \<b\> a\|b \&lt; \@ana")]
    [TestCase("https://a.b www.c.d", @"https\://a.b www\.c.d")]
    public void Markdown_is_escaped(string text, string escaped) => MarkdownText.Inline(text).ShouldBe(escaped);

    [Test]
    public void A_fence_is_longer_than_any_in_what_it_holds() => MarkdownText.Block(["a", "`````", "b"]).ShouldBe("``````text\na\n`````\nb\n``````\n");

    private static int Summary(GradeReport report, long length) =>
        ReportFormats.Find("github")!.Write(report, Written.Request(length: length)).OfType<Artifact.Added>().Where(added => added.Path == "step-summary").Sum(added => Encoding.UTF8.GetByteCount(added.Text));

    private static XElement Page(GradeReport report)
    {
        var html = Written.By("html", report).Main;
        html.ShouldStartWith("<!DOCTYPE html>\n");
        // A page is XML but for its first line, so that a parser that forgives nothing reads it.
        using var reader = XmlReader.Create(new StringReader(html[(html.IndexOf('\n') + 1)..]));
        return XElement.Load(reader);
    }

    private static string Text(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    private static IEnumerable<string> Outputs(string format, GradeReport report) =>
        Written.By(format, report).Artifacts.OfType<Artifact.Added>().Where(added => added.Path == "step-output").SelectMany(added => added.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(Puntaje: [0-9]+ de [0-9]+|1\.[0-9] Eco: [0-9]+ / [0-9]+|\p{L}[\p{L} ,()]+)$")]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^::(error|warning|notice) (file=[^:,]*,)?(line=[0-9]+,)?(col=[0-9]+,)?title=[^:,]*::.*$")]
    private static partial Regex Annotation { get; }

    [GeneratedRegex(@"^(score|max-score|passed|failed|(unchecked|faulted|manual)-points|interrupted|summary|status|result)=[\w+/=: ]*$")]
    private static partial Regex OutputLine { get; }
}
