using System.Diagnostics;
using Grader.Sandboxes;
using Grader.Submissions;
using Grader.Submissions.Answers;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Submissions;

[Platform("Linux,MacOsX")]
internal sealed class DiskSpecs
{
    [Test]
    public void A_submission_is_read_from_its_folder()
    {
        using var folder = new TemporaryFolder().With("1.5.2/servidor.py").With("respuestas.md", "## 1.5.1\nSe bloquea.\n").With("1.4/x.pcap");

        var submission = SubmissionReader.Read(folder.Path, GuideExercises.All);

        submission.Root.ShouldBe(folder.Path);
        submission.Found().ShouldBe(["1.5.2 server = 1.5.2/servidor.py"]);
        AnswerFinder.Find(submission.Root, "1.5.1", ["respuestas*"]).ShouldBe(new Answer("respuestas.md", "Se bloquea."));
        ExerciseFiles.Find(submission.Root, "1.4", ["*.pcap"]).ShouldBe(["1.4/x.pcap"]);
    }

    [Test]
    public void A_path_that_is_no_folder_says_what_to_do()
    {
        using var folder = new TemporaryFolder().With("entrega.zip");
        var file = Path.Combine(folder.Path, "entrega.zip");
        var nothing = Path.Combine(folder.Path, "nada");

        var unpacked = Should.Throw<UnusableSubmissionException>(() => SubmissionReader.Read(file, GuideExercises.All)).Why;
        var absent = Should.Throw<UnusableSubmissionException>(() => SubmissionReader.Read(nothing, GuideExercises.All)).Why;

        (unpacked.Code, unpacked.Parameters["path"]).ShouldBe(("submission.not-a-folder", file));
        (absent.Code, absent.Parameters["path"]).ShouldBe(("submission.no-folder", nothing));
    }

    [Test]
    public void Links_are_followed_only_to_files_of_the_submission()
    {
        using var outside = new TemporaryFolder().With("servidor.py");
        using var folder = new TemporaryFolder().With("comun/servidor.py")
            .WithLink("1.5.2/servidor.py", "../comun/servidor.py")
            .WithLink("1.5.3/servidor.py", Path.Combine(outside.Path, "servidor.py"))
            .WithLink("1.5.5", outside.Path)
            .WithLink("puerta", outside.Path)
            .WithLink("1.5.6/servidor.py", "../puerta/servidor.py")
            .WithLink("2.2/servidor.py", "servidor.py")
            .WithLink("2.5.1/servidor.py", "nada.py")
            .WithLink("2.5.3", ".");

        SubmissionReader.Read(folder.Path, GuideExercises.All).Found().ShouldBe(["1.5.2 server = 1.5.2/servidor.py"]);
    }

    [Test]
    public void A_program_gets_a_file_for_each_link_that_stays_inside()
    {
        using var outside = new TemporaryFolder().With("secreto.py", "s");
        using var folder = new TemporaryFolder().With("comun/red.py", "r").With("1.5.2/servidor.py")
            .WithLink("1.5.2/red.py", "../comun/red.py")
            .WithLink("1.5.2/secreto.py", Path.Combine(outside.Path, "secreto.py"))
            .WithLink("1.5.2/todo", "..");
        using var copy = new TemporaryFolder();

        FolderCopy.CopyProgram(folder.Path, Path.Combine(folder.Path, "1.5.2"), copy.Path);

        Directory.EnumerateFileSystemEntries(copy.Path).Select(path => Path.GetFileName(path)).ShouldBe(["red.py", "servidor.py"], ignoreOrder: true);
        new FileInfo(Path.Combine(copy.Path, "red.py")).LinkTarget.ShouldBeNull();
        File.ReadAllText(Path.Combine(copy.Path, "red.py")).ShouldBe("r");
    }

    [Test]
    [CancelAfter(10_000)]
    public void A_named_pipe_is_not_waited_for()
    {
        using var folder = new TemporaryFolder().With("1.5.2/servidor.py");
        Process.Start("mkfifo", [Path.Combine(folder.Path, "1.5.2", "tubo"), Path.Combine(folder.Path, "submission.yaml")])!.WaitForExit();

        SubmissionReader.Read(folder.Path, GuideExercises.All).Program("1.5.2 server").ShouldNotBeNull();
    }

    [TestCase("1.5.2/-rf")]
    [TestCase("1.5.2 con espacios/servidor de eco.py")]
    [TestCase("1.5.2\nraro/servidor\n.py")]
    [TestCase("ejecución 1.5.2/servidor ñandú.py")]
    [TestCase("1.5.2/$(rm x) servidor.py")]
    [TestCase("1.5.2/\"servidor\".py")]
    public void Odd_names_are_names(string path)
    {
        using var folder = new TemporaryFolder().With(path, "#!/usr/bin/python3\n");

        SubmissionReader.Read(folder.Path, GuideExercises.All).Program("1.5.2 server").ShouldNotBeNull().Path.ShouldBe(path);
    }

    [Test]
    public void A_name_that_is_not_utf8_is_told()
    {
        using var folder = new TemporaryFolder().With("1.5.2/servidor.py");
        // A shell makes the name that .NET cannot.
        Process.Start("sh", ["-c", "cd \"$0\" && : > \"$(printf 'a\\361o.py')\"", folder.Path])!.WaitForExit();

        var submission = SubmissionReader.Read(folder.Path, GuideExercises.All);

        submission.Problems.InEnglish().ShouldHaveSingleItem().ShouldEndWith("the name is not UTF-8, so that it cannot be used; rename it");
        submission.Program("1.5.2 server").ShouldNotBeNull();
    }

    [Test]
    public void Folders_that_cannot_be_opened_are_told()
    {
        using var folder = new TemporaryFolder().With("1.5.2/servidor.py");
        OddFolders.MakeIn(folder.Path);

        var submission = SubmissionReader.Read(folder.Path, GuideExercises.All);

        submission.Program("1.5.2 server").ShouldNotBeNull();
        submission.Problems.InEnglish().Select(problem => problem[(problem.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]).ShouldBe(
        [
            "the name is not UTF-8, so that it cannot be used; rename it",
            "the name is not UTF-8, so that it cannot be used; rename it",
            "the path has more than 1024 bytes; use fewer folders or shorter names",
        ], ignoreOrder: true);
    }
}
