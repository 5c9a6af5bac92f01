using System.Text.Json.Nodes;
using System.Xml.Linq;
using Grader.Reports;
using Grader.Reports.Crossplay;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Crossplay;

internal sealed class CrossplayReportTests
{
    private static readonly Phrases Texts = Phrases.Load();

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void The_console_reads_as_approved(Language language)
    {
        var terminal = new TestTerminal(80);

        new CrossplayConsole(terminal.Console, Texts, language).Write(CrossplaySample.Report);

        ShouldMatch(terminal.Text, $"console.{language.Code}.txt");
    }

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void The_page_reads_as_approved(Language language) => ShouldMatch(Page(language), $"page.{language.Code}.html");

    [Test]
    public void The_data_reads_as_approved() => ShouldMatch(new CrossplayJson(Texts).Write(CrossplaySample.Report), "crossplay.json");

    [Test]
    public void A_page_loads_nothing_and_runs_nothing_whatever_submissions_are_called()
    {
        var html = Page(Language.Spanish);
        var page = XElement.Parse(html[(html.IndexOf('\n') + 1)..]);

        page.Descendants().Select(element => element.Name.LocalName).Where(name => name is "script" or "img" or "link" or "a" or "b").ShouldBeEmpty();
        html.ShouldNotContain('\u001b');
        page.Descendants("td").ShouldAllBe(cell => cell.Value.Length > 1);
    }

    [TestCase(20)]
    [TestCase(40)]
    public void Many_servers_go_on_below_each_other_and_none_is_lost(int width)
    {
        string[] names = [.. Enumerable.Range(1, 30).Select(i => $"grupo-{i}")];
        var encounters = from client in names from server in names select new Grader.Crossplay.Encounter(client, server, null, [], new HashSet<string> { "x" });
        var terminal = new TestTerminal(width);

        new CrossplayConsole(terminal.Console, Texts, Language.English).Write(CrossplaySample.Report with
        {
            Names = names,
            Matrices = [CrossplaySample.Report.Matrices[0] with { Encounters = [.. encounters] }],
        });

        terminal.Text.Count(c => c == '?').ShouldBeGreaterThanOrEqualTo(30 * 30);
        terminal.Rows.Where(row => row.Contains("grupo-7", StringComparison.Ordinal) && row.Contains('?')).ShouldAllBe(row => row.Length <= Math.Max(width, 20));
    }

    [Test]
    public void A_terminal_without_unicode_gets_ascii_alone()
    {
        var terminal = new TestTerminal(unicode: false);

        new CrossplayConsole(terminal.Console, Texts, Language.Spanish).Write(CrossplaySample.Report);

        terminal.Text.All(char.IsAscii).ShouldBeTrue();
    }

    [Test]
    public void Data_names_every_encounter_once()
    {
        var json = JsonNode.Parse(new CrossplayJson(Texts).Write(CrossplaySample.Report))!;

        json["exercises"]![0]!["encounters"]!.AsArray().Select(e => $"{e!["client"]} {e["server"]}").ShouldBeUnique();
        json["exercises"]![0]!["encounters"]!.AsArray().Count.ShouldBe(9);
    }

    private static string Page(Language language) => new CrossplayHtml(new Speaker(Texts, language)).Write(CrossplaySample.Report);

    private static void ShouldMatch(string actual, string file) => Approved.ShouldMatch(actual, "tests", "Grader.Tests", "Crossplay", "Approved", file);
}
