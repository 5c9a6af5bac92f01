using System.Formats.Tar;
using System.Runtime.Versioning;
using Grader.Submissions;
using Grader.Submissions.Intake;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Intake.ArchiveMaker;

namespace Grader.Tests.Submissions.Intake;

/// <summary>Archives as students and their systems make them.</summary>
internal sealed class ArchiveSpecs
{
    private static readonly (string, string)[] Lab = [("tp1/1.2/udp_echo_server.py", "a"), ("tp1/respuestas.md", "b")];
    private Opening _opening = null!;

    private static IEnumerable<TestCaseData> Kinds =>
    [
        new TestCaseData(Zip(Lab)).SetArgDisplayNames("zip"),
        new TestCaseData(Tar(Lab)).SetArgDisplayNames("tar"),
        new TestCaseData(Gzip(Tar(Lab))).SetArgDisplayNames("tar.gz"),
        new TestCaseData(SevenZip(Lab)).SetArgDisplayNames("7z"),
    ];

    [SetUp]
    public void MakeFolder() => _opening = new Opening();

    [TearDown]
    public void RemoveFolder() => _opening.Dispose();

    [TestCaseSource(nameof(Kinds))]
    public void Every_kind_of_archive_gives_its_files_whatever_its_name(byte[] archive)
    {
        var delivery = _opening.Open(archive, name: "entrega.dat");

        delivery.LeftOut.ShouldBeEmpty();
        _opening.Files().ShouldBe(["tp1/1.2/udp_echo_server.py: a", "tp1/respuestas.md: b"]);
        SubmissionReader.Read(delivery, GuideExercises.All).Program("1.2 server").ShouldNotBeNull().Path.ShouldBe("tp1/1.2/udp_echo_server.py");
    }

    [Test]
    public void Folders_around_the_submission_do_not_matter()
    {
        var delivery = _opening.Open(Zip(("Perez/entrega/tp1/submission.yaml", "student: { id: \"7\", name: Ana }"), ("Perez/entrega/tp1/1.2/servidor.py", "")));

        var submission = SubmissionReader.Read(delivery, GuideExercises.All);

        (submission.StudentId, submission.HasManifest).ShouldBe(("7", true));
        submission.Program("1.2 server").ShouldNotBeNull();
    }

    [Test]
    [Platform("Linux,MacOsX"), UnsupportedOSPlatform("windows")]
    public void What_is_executable_stays_so()
    {
        _opening.Open(Zip([("a.sh", [], 0x81ED), ("b.py", [], 0x81A4), ("c.py", [], 0)]));

        Executable("a.sh").ShouldBeTrue();
        Executable("b.py").ShouldBeFalse();
        Executable("c.py").ShouldBeFalse();

        bool Executable(string name) => File.GetUnixFileMode(Path.Combine(_opening.Target, name)).HasFlag(UnixFileMode.OtherExecute);
    }

    [Test]
    public void What_tools_leave_is_told_once_for_each_folder()
    {
        string[] junk =
        [
            "__MACOSX/._a.py", "1.2/.DS_Store", ".git/config", ".git/objects/aa/bb", "entorno/pyvenv.cfg", "entorno/lib/x.py", "1.2/venv/bin/python", "1.2/__pycache__/a.pyc",
            "node_modules/a/index.js", "Thumbs.db",
        ];

        _opening.Open(Zip(junk.Append("1.2/servidor.py").Select(name => (name, "")))).LeftOut.InEnglish().ShouldBe(
        [
            ".git: tools made this, not you, so that it is not needed (files: 2)",
            "1.2/.DS_Store: tools made this, not you, so that it is not needed (files: 1)",
            "1.2/__pycache__: tools made this, not you, so that it is not needed (files: 1)",
            "1.2/venv: tools made this, not you, so that it is not needed (files: 1)",
            "Thumbs.db: tools made this, not you, so that it is not needed (files: 1)",
            "__MACOSX: tools made this, not you, so that it is not needed (files: 1)",
            "entorno: tools made this, not you, so that it is not needed (files: 2)",
            "node_modules: tools made this, not you, so that it is not needed (files: 1)",
        ]);
        _opening.Files().ShouldBe(["1.2/servidor.py: "]);
    }

    [Test]
    public void An_archive_in_the_archive_is_opened_where_it_lies()
    {
        var inner = Zip(("udp_echo_server.py", "x"));

        var delivery = _opening.Open(Zip([("1.2.zip", inner, 0), ("respuestas.md", "r"u8.ToArray(), 0), ("b/2.2.tar.gz", Gzip(Tar(("tcp_echo_server.py", "y"))), 0), ("1.2/notas.txt", [], 0)]));

        delivery.LeftOut.ShouldBeEmpty();
        _opening.Files().ShouldBe(["1.2 (2)/udp_echo_server.py: x", "1.2/notas.txt: ", "b/2.2/tcp_echo_server.py: y", "respuestas.md: r"]);
    }

    [Test]
    public void An_archive_beside_programs_is_a_file_and_so_is_one_two_levels_deep()
    {
        var deep = Zip(("a.py", ""));

        _opening.Open(Zip([("datos.zip", deep, 0), ("servidor.py", [], 0)]));
        Names().ShouldBe(["datos.zip", "servidor.py"]);

        using var other = new Opening();
        other.Open(Zip([("a.zip", Zip([("b.zip", deep, 0)]), 0)]));
        Names(other).ShouldBe(["a/b.zip"]);
    }

    [Test]
    public void A_folder_with_an_archive_in_it_is_opened_and_left_as_it_was()
    {
        using var folder = new TemporaryFolder().With("informe.txt", "i");
        File.WriteAllBytes(Path.Combine(folder.Path, "TP.zip"), Zip(("1.2/servidor.py", "x")));

        var delivery = Delivery.Open(folder.Path, _opening.Target);

        delivery.Folder.ShouldBe(_opening.Target);
        _opening.Files().ShouldBe(["TP/1.2/servidor.py: x", "informe.txt: i"]);
        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(2);
    }

    [Test]
    public void A_folder_with_programs_is_taken_as_it_is()
    {
        using var folder = new TemporaryFolder().With("1.2/servidor.py").With("datos.zip");

        Delivery.Open(folder.Path, _opening.Target).ShouldBe(new Delivery(folder.Path, []));
        _opening.Files().ShouldBeEmpty();
    }

    [TestCase("damaged.zip", "submission.damaged")]
    [TestCase("truncated.tar.gz", "submission.damaged")]
    [TestCase("damaged.7z", "submission.damaged")]
    [TestCase("encrypted.zip", "submission.encrypted")]
    [TestCase("text.txt", "submission.not-an-archive")]
    [TestCase("empty", "submission.not-an-archive")]
    [TestCase("rar", "submission.not-an-archive")]
    public void What_cannot_be_opened_is_refused_with_the_reason(string name, string code)
    {
        var zip = Zip(Lab);
        byte[] archive = name switch
        {
            "damaged.zip" => zip[..^30],
            "truncated.tar.gz" => Gzip(Tar(Lab))[..^40],
            "damaged.7z" => SevenZip(Lab)[..^20],
            "encrypted.zip" => Encrypted(zip),
            "text.txt" => "print('hola')\n"u8.ToArray(),
            "rar" => "Rar!\x1a\x07\x01\0"u8.ToArray(),
            _ => [],
        };

        Should.Throw<UnusableSubmissionException>(() => _opening.Open(archive, name: name)).Why.Code.ShouldBe(code);
        _opening.Files().ShouldBeEmpty();
    }

    [Test]
    public void An_unusable_archive_in_the_archive_is_told_and_the_rest_is_opened()
    {
        var inner = Zip(("servidor.py", "x"));

        var delivery = _opening.Open(Zip([("1.2.zip", inner, 0), ("2.2.zip", inner[..^20], 0), ("3.zip", Encrypted(inner), 0), ("4.zip", "no"u8.ToArray(), 0)]));

        delivery.LeftOut.InEnglish().ShouldBe(
        [
            "2.2.zip: the archive is damaged, so that nothing of it was taken; make it again",
            "3.zip: the archive asks for a password, so that nothing of it was taken; make it without one",
            "4.zip: it is no archive of a kind that is opened (zip, tar, tar.gz, 7z)",
        ]);
        _opening.Files().ShouldBe(["1.2/servidor.py: x"]);
    }

    [Test]
    public void A_damaged_file_is_told_and_the_rest_is_taken()
    {
        var zip = Zip([("a.py", Noise(4_000), 0), ("b.py", "x"u8.ToArray(), 0)]);
        zip[1_000] ^= 0xFF;

        _opening.Open(zip).LeftOut.InEnglish().ShouldBe(["a.py: its content is damaged in the archive, so that it was not taken; make the archive again"]);
        _opening.Files().ShouldBe(["b.py: x"]);
    }

    [Test]
    public void Names_in_the_code_page_of_Windows_are_read()
    {
        // "años.py" of an archiver that says nothing of the encoding.
        var zip = Zip(("a_os.py", ""));
        foreach (var at in Positions(zip, "a_os.py"))
            zip[at + 1] = 0xA4;

        _opening.Open(zip);

        Names().ShouldBe(["años.py"]);
    }

    [Test]
    public void A_tar_of_a_repository_says_which_commit_it_is_and_that_is_no_file()
    {
        var tar = Tar([new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string> { ["comment"] = "0123" }), new PaxTarEntry(TarEntryType.RegularFile, "a.py")]);

        _opening.Open(tar).LeftOut.ShouldBeEmpty();
        Names().ShouldBe(["a.py"]);
    }

    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private IEnumerable<string> Names(Opening? opening = null) => (opening ?? _opening).Files().Select(file => file[..file.IndexOf(':')]);
}
