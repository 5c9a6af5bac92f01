using System.Formats.Tar;
using System.Runtime.Versioning;
using System.Text;
using Grader.Submissions.Intake;
using Grader.Tests.Fuzzing;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Intake.ArchiveMaker;

namespace Grader.Tests.Submissions.Intake;

/// <summary>Archives that would hurt whoever opens them without looking: each attack alone, beside a good file that is taken.</summary>
internal sealed class HostileArchiveSpecs
{
    private const string Absolute = "the path is absolute; only files below the submission's folder are taken";
    private const string Outside = "the path leads out of the submission; only files below its folder are taken";
    private const string Link = "links of an archive are not taken; hand in the file itself";
    private const string Special = "it is a device, a named pipe or the like; only files and folders are taken";
    private Opening _opening = null!;

    [SetUp]
    public void MakeFolder() => _opening = new Opening();

    [TearDown]
    public void RemoveFolder()
    {
        var strays = _opening.Strays().ToList();
        _opening.Dispose();
        strays.ShouldBeEmpty("nothing is written outside the target");
    }

    [TestCase("../evil.py", Outside)]
    [TestCase("a/../../evil.py", Outside)]
    [TestCase("a/..", Outside)]
    [TestCase(@"..\..\evil.py", Outside)]
    [TestCase("/tmp/evil.py", Absolute)]
    [TestCase(@"C:\evil.py", Absolute)]
    [TestCase("c:evil.py", Absolute)]
    [TestCase(@"\\server\share\evil.py", Absolute)]
    public void A_path_that_leads_elsewhere_is_refused(string name, string reason)
    {
        Refused(Zip((name, "x"), ("bien.py", "b")), $"{name}: {reason}");
        RemoveFolder();
        MakeFolder();
        Refused(Tar((name, "x"), ("bien.py", "b")), $"{name}: {reason}");
    }

    [TestCase(LinkMode, Link)]
    [TestCase(PipeMode, Special)]
    [TestCase(DeviceMode, Special)]
    public void What_is_no_file_is_refused_in_a_zip(int mode, string reason) =>
        Refused(Zip([("x", "/etc/passwd"u8.ToArray(), mode), ("bien.py", "b"u8.ToArray(), 0)]), $"x: {reason}");

    [TestCase(TarEntryType.SymbolicLink, Link)]
    [TestCase(TarEntryType.HardLink, Link)]
    [TestCase(TarEntryType.Fifo, Special)]
    [TestCase(TarEntryType.CharacterDevice, Special)]
    [TestCase(TarEntryType.BlockDevice, Special)]
    public void What_is_no_file_is_refused_in_a_tar(TarEntryType type, string reason)
    {
        var entry = new PaxTarEntry(type, "x");
        if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            entry.LinkName = "/etc/passwd";

        Refused(Tar([entry, Good]), $"x: {reason}");
    }

    [Test]
    public void A_file_through_a_link_of_the_same_archive_lands_inside()
    {
        var link = new PaxTarEntry(TarEntryType.SymbolicLink, "x") { LinkName = ".." };
        var through = new PaxTarEntry(TarEntryType.RegularFile, "x/evil.py") { DataStream = new MemoryStream([1]) };

        _opening.Open(Tar([link, through])).LeftOut.InEnglish().ShouldBe([$"x: {Link}"]);
        _opening.Files().ShouldBe(["x/evil.py: \u0001"]);
        new DirectoryInfo(Path.Combine(_opening.Target, "x")).LinkTarget.ShouldBeNull();
    }

    [Test]
    public void Windows_separators_make_folders()
    {
        _opening.Open(Zip((@"1.2\servidor.py", "x"))).LeftOut.ShouldBeEmpty();
        _opening.Files().ShouldBe(["1.2/servidor.py: x"]);
    }

    [Test]
    public void Names_that_are_not_UTF8_are_refused()
    {
        var tar = Tar(("a_o.py", "x"), ("bien.py", "b"));
        tar[tar.AsSpan().IndexOf("a_o.py"u8) + 1] = 0xF1;
        // The header's sum, as it is now: its last octal digits.
        var head = tar.AsSpan(0, 512);
        var sum = 8 * ' ' + head.ToArray().Select((b, i) => i is >= 148 and < 156 ? 0 : b).Sum();
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0')).CopyTo(head[148..]);

        Refused(tar, "a\uFFFDo.py: the name is not UTF-8, so that it cannot be used; rename it");
    }

    [Test]
    public void Names_and_paths_too_long_for_a_disk_are_refused()
    {
        var name = new string('a', 256);
        var path = string.Join('/', Enumerable.Repeat(new string('b', 200), 6));
        var deep = string.Join('/', Enumerable.Repeat("c", 30));

        Refused(
            Zip((name, ""), (path, ""), (deep, ""), ("bien.py", "b")),
            $"{name}: a name has more than 255 bytes; shorten it",
            $"{path}: the path has more than 1024 bytes; use fewer folders or shorter names",
            $"{deep}: folders more than 24 deep were not looked at");
    }

    [Test]
    public void Of_a_name_that_is_there_twice_the_last_is_taken()
    {
        _opening.Open(Zip(("a.py", "1"), ("./a.py", "2"), ("b//c.py", "3"))).LeftOut.InEnglish().ShouldBe(["a.py: it is there 2 times; the last one was taken"]);
        _opening.Files().ShouldBe(["a.py: 2", "b/c.py: 3"]);
    }

    [Test]
    public void Of_names_that_many_disks_have_one_place_for_the_first_is_taken()
    {
        _opening.Open(Zip(("Año/a.py", "1"), ("AN\u0303O/A.py", "2"), ("año/b.py", "3"))).LeftOut.InEnglish()
            .ShouldBe(["AN\u0303O/A.py: its name differs from \"Año/a.py\" only in capitals or accents, and many disks have room for one of them; rename it"]);
        _opening.Files().ShouldBe(["Año/a.py: 1", "Año/b.py: 3"]);
    }

    [Test]
    public void A_file_in_the_place_of_a_folder_is_refused() =>
        Refused(Zip(("a", "x"), ("A/bien.py", "b")), ["A/bien.py: b"], "a: there is a folder of this name too, so that the file is not taken; rename one of them");

    [Test]
    public void A_bomb_is_refused_by_its_ratio_and_what_is_nearer_to_the_top_is_taken() =>
        Refused(
            Zip([("deep/bomb", new byte[60_000_000], 0), ("bien.py", "b"u8.ToArray(), 0)]),
            "deep/bomb: the files together are larger than is taken of an archive of its size, so that this one is not; hand in the sources alone");

    [Test]
    public void Files_that_are_too_large_alone_together_or_too_many_are_refused()
    {
        var limits = new IntakeLimits { MostFileBytes = 100, MostBytes = 150, MostFiles = 3 };
        string Sized(int size) => new('x', size);

        _opening.Open(Zip(("a", Sized(101)), ("b", Sized(90)), ("c", Sized(90)), ("d", Sized(50)), ("e/e", ""), ("f/f", "")), limits).LeftOut.InEnglish().ShouldBe(
        [
            "a: the file is larger than 100 bytes, so that it is not taken",
            "c: the files together are larger than is taken of an archive of its size, so that this one is not; hand in the sources alone",
            ".: the archive has more than 3 files, so that 1 was not taken; hand in the sources alone",
        ]);
        _opening.Files().Select(file => file.Split(':')[0]).ShouldBe(["b", "d", "e/e"]);
    }

    [Test]
    public void Archives_in_the_archive_share_its_limits()
    {
        var limits = new IntakeLimits { MostFiles = 4, MostBytes = 2_000 };
        var inner = Zip([("x", new byte[500], 0), ("y", new byte[500], 0)]);

        _opening.Open(Zip([("1.zip", inner, 0), ("2.zip", inner, 0)]), limits);

        Directory.EnumerateFiles(_opening.Target, "*", SearchOption.AllDirectories).Count().ShouldBeLessThanOrEqualTo(4);
        Directory.EnumerateFiles(_opening.Target, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(2_000);
    }

    [Test]
    public void A_content_longer_than_its_archive_says_is_not_taken()
    {
        var zip = Zip(("a.py", new string('x', 5_000)), ("bien.py", "b"));
        // The uncompressed size in the central header.
        var central = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        zip[central + 24] = 10;
        zip[central + 25] = 0;

        Refused(zip, "a.py: its content is damaged in the archive, so that it was not taken; make the archive again");
    }

    [Test]
    public void What_would_take_too_much_to_look_at_is_refused_as_a_whole()
    {
        var limits = new IntakeLimits { MostDecompressedBytes = 100_000, MostEntries = 10, MostArchiveBytes = 5_000 };

        Oversized(Gzip(Tar(("a", new string('x', 200_000)))), limits);
        Oversized(SevenZip(("a", new string('x', 200_000))), limits);
        Oversized(Zip(Enumerable.Range(0, 11).Select(i => ($"{i}", ""))), limits);
        Oversized(Zip([("a", Enumerable.Range(0, 20_000).Select(i => (byte)(i * i >> 3)).ToArray(), 0)]), limits with { MostArchiveBytes = 100 });
    }

    [TestCase('x')]
    [TestCase('g')]
    [TestCase('L')]
    [TestCase('K')]
    public void A_header_that_promises_a_gigabyte_of_names_is_not_believed(char type) =>
        Bounded.Try(
            () => Should.Throw<Grader.Submissions.UnusableSubmissionException>(() => _opening.Open([.. Header(type, 1 << 30), .. Tar(("a.py", "x"))])).Why.Code.ShouldBe("submission.damaged"),
            mostBytes: 16 << 20);

    [Test]
    public void A_header_that_changes_the_size_of_the_next_file_is_not_believed()
    {
        byte[] record = [.. "12 size=999\n"u8];
        byte[] content = new byte[512];
        record.CopyTo(content);

        Should.Throw<Grader.Submissions.UnusableSubmissionException>(() => _opening.Open([.. Header('x', record.Length), .. content, .. Tar(("a.py", "x"))])).Why.Code.ShouldBe("submission.damaged");
    }

    [Test]
    public void A_long_list_of_refusals_ends_with_how_many_more_there_are()
    {
        var leftOut = _opening.Open(Zip(Enumerable.Range(0, 300).Select(i => ($"../{i}", "")))).LeftOut;

        leftOut.Count.ShouldBe(200);
        leftOut.InEnglish().Last().ShouldBe(".: 101 more were left out that are not listed");
    }

    [Test]
    [Platform("Linux"), SupportedOSPlatform("linux")]
    public void In_a_folder_too_what_is_no_file_or_leads_elsewhere_is_told()
    {
        using var outside = new TemporaryFolder().With("servidor.py");
        using var folder = new TemporaryFolder().With("1.2/servidor.py").WithLink("1.2/otro.py", Path.Combine(outside.Path, "servidor.py")).WithLink("1.3", "1.2");
        System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Path, "tubo")])!.WaitForExit();
        using (var huge = File.Create(Path.Combine(folder.Path, "captura.pcap")))
            huge.SetLength(IntakeLimits.Default.MostFileBytes + 1);

        Grader.Submissions.SubmissionReader.Read(folder.Path, GuideExercises.All).LeftOut.InEnglish().Order(StringComparer.Ordinal).ShouldBe(
        [
            "1.2/otro.py: the link leads to a folder, nowhere, or out of the submission, so that it is not taken; hand in the file itself",
            "1.3: the link leads to a folder, nowhere, or out of the submission, so that it is not taken; hand in the file itself",
            "captura.pcap: the file is larger than 64000000 bytes, so that it is not taken",
            "tubo: it is a device, a named pipe or the like; only files and folders are taken",
        ]);
    }

    // A block of ustar(5) with nothing but a name, a kind, a size and their sum.
    private static byte[] Header(char type, int size)
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes("name").CopyTo(header, 0);
        Encoding.ASCII.GetBytes("0000644\00000000\00000000\0").CopyTo(header, 100);
        Encoding.ASCII.GetBytes(Convert.ToString(size, 8).PadLeft(11, '0')).CopyTo(header, 124);
        Encoding.ASCII.GetBytes("00000000000").CopyTo(header, 136);
        header[156] = (byte)type;
        Encoding.ASCII.GetBytes("ustar\000").CopyTo(header, 257);
        var sum = header.Sum(b => b) + 8 * ' ';
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        return header;
    }

    private static PaxTarEntry Good => new(TarEntryType.RegularFile, "bien.py") { DataStream = new MemoryStream([(byte)'b']) };

    private void Refused(byte[] archive, params string[] reasons) => Refused(archive, ["bien.py: b"], reasons);

    private void Refused(byte[] archive, string[] taken, params string[] reasons)
    {
        _opening.Open(archive).LeftOut.InEnglish().ShouldBe(reasons);
        _opening.Files().ShouldBe(taken);
    }

    private void Oversized(byte[] archive, IntakeLimits limits)
    {
        Should.Throw<Grader.Submissions.UnusableSubmissionException>(() => _opening.Open(archive, limits)).Why.Code.ShouldBe("submission.oversized");
        _opening.Files().ShouldBeEmpty();
    }
}
