using Grader.Os;
using Grader.Running.Actors;
using Grader.Sandboxes;
using Grader.Sandboxes.Namespaces;
using Grader.Tests.Running;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What programs leave in their folders leads the grader nowhere.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class FolderSafetySpecs
{
    [TestCase("bubblewrap")]
    [TestCase("plain")]
    [TestCase("container")]
    public void A_link_to_a_file_of_the_machine_gives_nobody_the_file(string kind)
    {
        var sandboxes = TestSandboxes.Named(kind);
        if (Libc.EffectiveUser() != 0 || UserNamespace.IsWithin)
            Assert.Ignore("Only root of the machine gives files away");
        using var machine = new TemporaryFolder().With("secret/file", "x");
        using var program = new Started(sandboxes, "/bin/sh", "-c", $"ln -s {machine.Path}/secret/file link; ln -s {machine.Path}/secret folder");
        program.ExitCode.ShouldBe(0, program.Output);

        using var second = program.Sandbox.Start(new ProgramStart(["/bin/sh", "-c", "exit 0"], []));

        Owner($"{machine.Path}/secret/file").ShouldBe("0");
        Owner($"{machine.Path}/secret").ShouldBe("0");
    }

    [Test]
    public void A_link_in_the_place_of_a_file_that_a_program_is_given_is_not_written_through()
    {
        using var machine = new TemporaryFolder().With("target", "of the machine");

        TestSandboxes.Default.Run(
            """
            - run: { program: client, files: { image: { name: foto.png, content: nueva } } }
            - expect: { of: client, exits: 0 }
            - run: { program: client, files: { image: { name: foto.png, content: nueva } } }
            - expect: { of: client, exits: 0 }
            """,
            $"client hostile.py how=links to={machine.Path}/target").ShouldPass();

        File.ReadAllText($"{machine.Path}/target").ShouldBe("of the machine");
    }

    [Test]
    public void A_folder_in_the_place_of_a_file_that_a_program_is_given_makes_room()
    {
        using var submission = new TemporaryFolder().With("foto.png/inside/file", "x").With("show.py", "print(open('foto.png').read())");

        (TestSandboxes.Default with { Submission = submission.Path }).Run(
            """
            - run: { program: client, files: { image: { name: foto.png, content: nueva } } }
            - expect: { of: client, prints: nueva, exits: 0 }
            """,
            "client show.py").ShouldPass();
    }

    [Test]
    public void Names_that_are_not_utf8_and_read_alike_are_no_trouble()
    {
        using var folder = new TemporaryFolder();
        using var program = new Started(TestSandboxes.Process, "/bin/sh", "-c", $"cd {folder.Path} && touch \"$(printf '\\377')\" \"$(printf '\\376')\"");
        program.ExitCode.ShouldBe(0, program.Output);

        FolderState.Of(folder.Path).Changed().ShouldBeEmpty();
        FolderRemoval.Remove(folder.Path);
        Directory.Exists(folder.Path).ShouldBeFalse();
        Directory.CreateDirectory(folder.Path);
    }

    [Test]
    public void Folders_that_cannot_be_opened_are_left_behind_and_the_rest_is_copied()
    {
        using var plain = new TemporaryFolder().With("1.2/server.py", "s").With("deep/near.py", "n");
        using var odd = new TemporaryFolder().With("1.2/server.py", "s").With("deep/near.py", "n");
        using var submission = new TemporaryFolder();
        using var other = new TemporaryFolder();
        OddFolders.MakeIn(odd.Path);

        FolderCopy.CopySubmission(odd.Path, odd.Path, submission.Path);
        FolderCopy.Copy(odd.Path, other.Path);

        FolderCopy.Hash(odd.Path).ShouldBe(FolderCopy.Hash(plain.Path));
        foreach (var copy in new[] { submission.Path, other.Path })
        {
            Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(copy, file)).ShouldBe(["1.2/server.py", "deep/near.py"], ignoreOrder: true);
            Directory.EnumerateDirectories(copy).Select(Path.GetFileName).ShouldBe(["1.2", "deep"], ignoreOrder: true);
        }
    }

    private static string Owner(string path)
    {
        using var stat = new Started(TestSandboxes.Process, "/usr/bin/stat", "-c", "%u", path);
        stat.ExitCode.ShouldBe(0, stat.Output);
        return stat.Output.Trim();
    }
}
