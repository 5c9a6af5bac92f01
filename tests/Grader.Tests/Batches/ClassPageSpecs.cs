using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Batches;
using Grader.Batches.ClassReports;
using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using Grader.Batches.Storage;
using Grader.Batches.Units;
using Grader.Reports;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

internal sealed partial class ClassPageSpecs
{
    private const string Hostile = "<script>alert(1)</script>";

    private static readonly Phrases Texts = Phrases.Load();

    [TestCase(Language.Spanish)]
    [TestCase(Language.English)]
    public void The_class_is_on_one_page(Language language)
    {
        var page = Page(language);

        // The style and the script have files of their own to be read in.
        var shown = Own().Replace(page, "<$1>…</$1>");
        Approved.ShouldMatch(shown, "tests", "Grader.Tests", "Batches", "Approved", $"class.{LanguageCode.Of(language)}.html");
    }

    [Test]
    public void A_name_never_becomes_part_of_the_page() => Page(Language.English).ShouldNotContain(Hostile);

    [Test]
    public void Only_the_pages_own_script_may_run()
    {
        var page = Page(Language.English);
        var script = Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;

        page.ShouldContain($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
        page.ShouldContain("default-src 'none'");
        Regex.Count(page, "<script").ShouldBe(1);
    }

    [Test]
    public void A_class_in_which_nobody_handed_in_anything_has_a_page_too()
    {
        using var folder = new TemporaryFolder();
        using var store = GradeStore.Open(Path.Combine(folder.Path, GradeStore.FileName));
        ClassRow[] rows = [new(new ClassEntry(new Student("1", "Ana", "", "", ""), true, null, [], TimeSpan.Zero), null, 0, "")];

        new ClassPage(new Speaker(Texts, Language.English)).Write(ClassData.Of(store, rows, [])).ShouldContain("nothing handed in");
    }

    private static string Page(Language language)
    {
        using var folder = new TemporaryFolder();
        using var store = GradeStore.Open(Path.Combine(folder.Path, GradeStore.FileName));
        var rows = new List<ClassRow>();
        foreach (var name in new[] { "Pérez, Ana", "Gómez, Beto", Hostile })
        {
            var unit = Unit(name, name);
            store.Add(unit, new UnitOutcome.Graded(Sample.Report));
            rows.Add(new ClassRow(new ClassEntry(new Student($"{1001 + rows.Count}", name, "", "", ""), true, Delivery(name), [], TimeSpan.Zero), store.Result(unit.Key()), 0, $"feedback/{rows.Count} ñ/feedback.html"));
        }

        rows.Add(new ClassRow(new ClassEntry(new Student("1004", "Ausente, Gil", "", "", ""), true, null, [], TimeSpan.Zero), null, 0, ""));
        return new ClassPage(new Speaker(Texts, language)).Write(ClassData.Of(store, rows, ["notas.xlsx"]));
    }

    private static FoundDelivery Delivery(string name) => new(name, $"/{name}", null, "", null);

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Own();
}
