using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>The ladder of help: where to read on and the check's hint, then how the system call works, then how the others do.</summary>
internal sealed class HintTests
{
    private const string Hint = "See which address you have when you decide to answer.";
    private const string Call = "recvfrom() returns the datagram and the address of whoever sent it";
    private const string OtherCall = "sendto() sends one datagram each time it is called";
    private const string Asking = "For more: grader check --hint";

    private static readonly Phrases Texts = Phrases.Load();

    [TestCase(0, false, false)]
    [TestCase(1, true, false)]
    [TestCase(2, true, true)]
    public void Each_time_it_is_asked_for_there_is_one_rung_more(int hints, bool call, bool otherCall)
    {
        var text = Write(Sample.Report, hints);

        text.ShouldContain("In a terminal: man 2 recvfrom, man 2 sendto. In the guide: item 1.5.2.");
        text.ShouldContain(Hint);
        text.Contains(Call, StringComparison.Ordinal).ShouldBe(call);
        text.Contains(OtherCall, StringComparison.Ordinal).ShouldBe(otherCall);
        text.Contains(Asking, StringComparison.Ordinal).ShouldBe(hints == 0);
    }

    [Test]
    public void Where_nothing_failed_no_hint_is_offered() =>
        Write(Sample.Of(Sample.Exercise("1.1", "Cliente", "Client", Sample.Passed("1.1", "a", 5))), 0).ShouldNotContain("--hint");

    [Test]
    public void A_program_that_was_not_found_needs_neither_the_manual_nor_a_hint()
    {
        var missing = new Finding("submission.missing").With("program", "@role.client").With("exercise", "1.1").With("files", "x");
        var text = Write(Sample.Of(Sample.Exercise("1.1", "Cliente", "Client", Sample.Failed("1.1", Sample.Check("a", 5, "A", "A"), missing, []))), 0);

        text.ShouldNotContain("In the guide");
        text.ShouldNotContain("--hint");
    }

    [Test]
    public void Every_finding_with_a_page_of_the_manual_is_one_of_the_catalog_and_its_call_is_explained_in_every_language()
    {
        FindingReferences.Codes.ShouldBeSubsetOf(FindingCatalog.All.Keys);
        FindingReferences.Codes.Count().ShouldBeGreaterThanOrEqualTo(40);
        foreach (var page in FindingReferences.Codes.Select(code => FindingReferences.Of(code)[0]))
            Texts.Languages.ShouldAllBe(language => Texts.Has(language, $"call.{page.Substring(0, page.IndexOf('('))}"), page);
    }

    [Test]
    public void What_judges_a_program_by_the_network_names_a_system_call() =>
        FindingCatalog.All.Keys.Where(code => code.StartsWith("udp.", StringComparison.Ordinal) || code.StartsWith("tcp.", StringComparison.Ordinal)).ShouldBeSubsetOf(FindingReferences.Codes);

    private static string Write(GradeReport report, int hints)
    {
        var terminal = new TestTerminal(160);
        new ConsoleReport(terminal.Console, Texts, Language.English) { Hints = hints }.Write(report);
        return terminal.Text;
    }
}
