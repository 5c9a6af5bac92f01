using System.Text;
using Grader.Reports;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class ReportFileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("grader-report-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_report_replaces_the_one_before_and_leaves_nothing_beside_it()
    {
        var path = Path.Combine(folder, "deep", "er", "report.json");
        ReportFile.Write(path, "uno");
        ReportFile.Write(path, "ñandú\n");

        File.ReadAllBytes(path).ShouldBe(Encoding.UTF8.GetBytes("ñandú\n"));
        Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Test]
    public void A_report_that_cannot_take_its_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path.Combine(folder, "report.json"));

        Should.Throw<Exception>(() => ReportFile.Write(Path.Combine(folder, "report.json"), "x"));
        Directory.GetFiles(folder).ShouldBeEmpty();
    }
}
