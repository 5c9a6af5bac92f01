using Grader.Batches.Sources;
using Grader.Submissions;
using Grader.Tests.Submissions;
using Grader.Tests.Submissions.Intake;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

/// <summary>A class as one archive.</summary>
[CancelAfter(120_000)]
internal sealed class SourceReaderSpecs
{
    [Test]
    public void What_of_an_archive_is_left_out_is_told_with_the_reason_but_for_what_tools_made(CancellationToken cancellationToken)
    {
        var zip = ArchiveMaker.Zip(("ana.zip", "1"), ("beto.zip", "2"), ("../caro.zip", "3"), ("__MACOSX/ana.zip", "4"), ("notas.xlsx", "5"));

        var found = Read(ArchiveMaker.WithWrongChecksum(zip, "beto.zip"), cancellationToken);

        found.Deliveries.Select(delivery => delivery.Name).ShouldBe(["ana.zip"]);
        found.Others.Select(other => Phrases.Load().Say("en", other)).ShouldBe(
        [
            "notas.xlsx",
            "../caro.zip: the path leads out of the submission; only files below its folder are taken",
            "beto.zip: its content is damaged in the archive, so that it was not taken; make the archive again",
        ]);
    }

    [TestCase("encrypted", "submission.encrypted")]
    [TestCase("damaged", "submission.damaged")]
    [TestCase("none", "submission.not-an-archive")]
    public void An_archive_that_cannot_be_used_is_told_with_the_reason(string kind, string code, CancellationToken cancellationToken)
    {
        var zip = ArchiveMaker.Zip(("ana.zip", "1"));
        var archive = kind switch { "encrypted" => ArchiveMaker.Encrypted(zip), "damaged" => zip[..^30], _ => "none"u8.ToArray() };

        var why = Should.Throw<UnusableSubmissionException>(() => Read(archive, cancellationToken)).Why;

        why.Code.ShouldBe(code);
        why.Parameters["path"].ShouldEndWith("class.zip");
    }

    [Test]
    public void A_delivery_may_be_as_large_in_an_archive_as_alone(CancellationToken cancellationToken)
    {
        var content = new byte[65_000_000];
        new Random(1).NextBytes(content);

        var found = Read(ArchiveMaker.Zip([("ana.zip", content, 0)]), cancellationToken);

        found.Deliveries.Select(delivery => delivery.Name).ShouldBe(["ana.zip"]);
        found.Others.ShouldBeEmpty();
    }

    private static DeliveryFinder.Found Read(byte[] archive, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        using var work = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "class.zip");
        File.WriteAllBytes(file, archive);
        return SourceReader.Read(file, work.Path, Path.Combine(folder.Path, "grades"), cancellationToken);
    }
}
