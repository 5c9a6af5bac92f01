using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Batches;
using Grader.Batches.ClassReports;
using Grader.Batches.Rosters;
using Grader.Batches.Storage;
using Grader.Reports;
using Grader.Specs;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed partial class ClassPageSpecs
{
    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void The_class_is_on_one_page(Language language)
    {
        var page = ClassPages.Of(language);

        // The style and the script have files of their own to be read in.
        var shown = Own().Replace(page, "<$1>…</$1>");
        Approved.ShouldMatch(shown, "tests", "Grader.Tests", "Batches", "Approved", $"class.{language.Code}.html");
    }

    [Test]
    public void A_name_never_becomes_part_of_the_page() => ClassPages.Of(Language.English).ShouldNotContain(ClassPages.Hostile);

    [Test]
    public void Only_the_pages_own_script_may_run()
    {
        var page = ClassPages.Of(Language.English);
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
        ClassRow[] rows = [new(new ClassEntry(new Student("1", "Ana", "", "", ""), true, null, [], TimeSpan.Zero), null, null, "")];

        new ClassPage(new Speaker(Phrases.Load(), Language.English)).Write(ClassData.Of(store, rows, [])).ShouldContain("nothing handed in");
    }

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Own();
}
