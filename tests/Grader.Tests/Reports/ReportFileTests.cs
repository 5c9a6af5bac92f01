using System.Text;
using Grader.Reports;
using Grader.Reports.Formats;
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

    [Test]
    public void A_link_planted_in_the_reports_place_is_replaced_and_not_followed()
    {
        var secret = Path.Combine(folder, "secret.txt");
        File.WriteAllText(secret, "mine");
        var path = Path.Combine(folder, "report.json");
        File.CreateSymbolicLink(path, secret);

        ReportFile.Write(path, "x");

        File.ReadAllText(secret).ShouldBe("mine");
        new FileInfo(path).LinkTarget.ShouldBeNull();
        File.ReadAllText(path).ShouldBe("x");
    }

    [Test]
    public void No_link_of_the_submission_leads_a_report_elsewhere()
    {
        var (submission, outside) = (Directory.CreateDirectory(Path.Combine(folder, "tp1")).FullName, Directory.CreateDirectory(Path.Combine(folder, "outside")).FullName);
        Directory.CreateSymbolicLink(Path.Combine(submission, "results"), outside);
        File.CreateSymbolicLink(Path.Combine(submission, "summary.md"), Path.Combine(outside, "profile"));
        var writer = new ArtifactWriter(TextWriter.Null, submission);

        Should.Throw<PlantedLinkException>(() => writer.Write(new Artifact.Whole(Path.Combine(submission, "results", "new", "report.json"), "x")));
        Should.Throw<PlantedLinkException>(() => writer.Write(new Artifact.Added(Path.Combine(submission, "summary.md"), "x")));
        Directory.EnumerateFileSystemEntries(outside).ShouldBeEmpty();

        writer.Write(new Artifact.Whole(Path.Combine(submission, "report.json"), "x"));
        File.ReadAllText(Path.Combine(submission, "report.json")).ShouldBe("x");
    }

    [Test]
    public void A_link_of_the_users_own_is_followed()
    {
        var submission = Directory.CreateDirectory(Path.Combine(folder, "tp1")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), Directory.CreateDirectory(Path.Combine(folder, "real")).FullName);

        new ArtifactWriter(TextWriter.Null, submission).Write(new Artifact.Whole(Path.Combine(folder, "link", "report.json"), "x"));

        File.ReadAllText(Path.Combine(folder, "real", "report.json")).ShouldBe("x");
    }
}
