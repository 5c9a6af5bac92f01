using System.Formats.Tar;
using CsCheck;
using Grader.Submissions;
using Grader.Submissions.Intake;
using Grader.Tests.Submissions.Intake;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Fuzzing;

/// <summary>Whatever an archive holds and however damaged it is, nothing is written outside the target, and no limit is exceeded.</summary>
internal sealed class IntakeFuzzSpecs
{
    private static readonly IntakeLimits Limits = new() { MostFiles = 5, MostFileBytes = 300, MostBytes = 800, FreeBytes = 600, MostRatio = 1, MostDecompressedBytes = 1_000_000, MostEntries = 60 };

    private static readonly Gen<string> Names = OneOf(
        "a", "A", "b.py", "..", ".", "", "/", "\\", "C:", "ñ", "n\u0303", ".git", "__MACOSX", "venv", "pyvenv.cfg", "x.zip", "a\nb", "\u202e", "\0", new string('l', 300), "~", "$(x)", "-rf")
        .Array[1, 4].Select(parts => string.Join('/', parts)).Where(name => name.Length > 0);

    private static readonly Gen<(string Name, byte[] Content, int Mode)[]> Entries =
        Gen.Select(Names, Gen.Byte.Array[0, 400], OneOf(0, 0, 0, 0x81ED, ArchiveMaker.LinkMode, ArchiveMaker.PipeMode, ArchiveMaker.DeviceMode, 0xC1FF)).Array[0, 12];

    private static readonly (string, string)[] Lab = [("tp1/1.2/udp_echo_server.py", "import socket\n"), ("tp1/respuestas.md", new string('a', 200)), ("tp1/b.py", "b")];

    [Test]
    public void Every_entry_is_taken_within_the_limits_or_told() =>
        Entries.Sample(
            entries =>
            {
                using var opening = new Opening();
                var delivery = opening.Open(ArchiveMaker.Zip(entries), Limits);

                ShouldHold(opening);
                var taken = Directory.EnumerateFiles(opening.Target, "*", SearchOption.AllDirectories).Count();
                var told = delivery.LeftOut.Sum(problem => problem.Code is "made-by-tools" or "files-left-out" or "same-name" ? int.Parse(problem.Parameters["count"]) - (problem.Code == "same-name" ? 1 : 0) : 1);
                // Archives inside were opened, or told as a whole.
                if (!entries.Any(entry => entry.Name.Contains(".zip", StringComparison.Ordinal)))
                    (taken + told).ShouldBeGreaterThanOrEqualTo(entries.Count(entry => !entry.Name.EndsWith('/') && !entry.Name.EndsWith('\\') && entry.Name.Length > 0 && !IsRoot(entry.Name)));
            },
            iter: Effort.Of(150, 10_000), threads: 1);

    [TestCase("zip")]
    [TestCase("tar")]
    [TestCase("tar.gz")]
    [TestCase("7z")]
    public void A_damaged_archive_is_opened_as_far_as_it_goes_or_refused(string kind) =>
        Mutations.Of(Whole(kind)).Sample(
            bytes => Bounded.Try(() =>
            {
                using var opening = new Opening();
                try
                {
                    opening.Open(bytes, Limits);
                }
                catch (UnusableSubmissionException e)
                {
                    e.Why.Code.ShouldStartWith("submission.");
                }
                ShouldHold(opening);
            }),
            iter: Effort.Of(150, 10_000), threads: 1);

    private static byte[] Whole(string kind) => kind switch
    {
        "zip" => ArchiveMaker.Zip(Lab),
        "tar" => ArchiveMaker.Tar([new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string> { ["comment"] = "x" }), .. Lab.Select(file => new GnuTarEntry(TarEntryType.RegularFile, file.Item1) { DataStream = new MemoryStream("abc"u8.ToArray()) })]),
        "tar.gz" => ArchiveMaker.Gzip(ArchiveMaker.Tar(Lab)),
        _ => ArchiveMaker.SevenZip(Lab),
    };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool IsRoot(string name) => name.Split('/', '\\').All(part => part is "" or ".");

    private static void ShouldHold(Opening opening)
    {
        opening.Strays().ShouldBeEmpty();
        var entries = new DirectoryInfo(opening.Target).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();
        entries.ShouldAllBe(entry => entry.LinkTarget == null);
        var files = entries.OfType<FileInfo>().ToList();
        files.Count.ShouldBeLessThanOrEqualTo(Limits.MostFiles);
        files.Sum(file => file.Length).ShouldBeLessThanOrEqualTo(Limits.MostBytes);
    }
}
