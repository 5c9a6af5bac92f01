using Grader.Tests.Submissions;
using Grader.Watching;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Watching;

/// <summary>What counts as changed on disk, in the ways in which editors save.</summary>
internal sealed class SubmissionFilesSpecs
{
    private TemporaryFolder _folder = null!;
    private SubmissionFiles _before = null!;

    private IReadOnlyList<string> Changed => SubmissionFiles.Of(_folder.Path).ChangedSince(_before);

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder().With("1.2/servidor.py", "uno").With("notas.md", "n");
        _before = SubmissionFiles.Of(_folder.Path);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_file_written_in_place()
    {
        _folder.With("1.2/servidor.py", "dos");

        Changed.ShouldBe(["1.2/servidor.py"]);
    }

    [Test]
    public void A_file_renamed_over()
    {
        _folder.With("1.2/servidor.py.tmp", "dos");
        File.Move(Path.Combine(_folder.Path, "1.2/servidor.py.tmp"), Path.Combine(_folder.Path, "1.2/servidor.py"), overwrite: true);

        Changed.ShouldBe(["1.2/servidor.py"]);
    }

    [Test]
    public void The_same_again_is_no_change()
    {
        _folder.With("1.2/servidor.py", "uno");

        Changed.ShouldBeEmpty();
    }

    [TestCase("1.2/.servidor.py.swp")]
    [TestCase("1.2/servidor.py~")]
    [TestCase("1.2/4913")]
    [TestCase("1.2/#servidor.py#")]
    [TestCase("1.2/servidor.py___jb_tmp___")]
    [TestCase("1.2/__pycache__/servidor.cpython-312.pyc")]
    [TestCase(".git/index")]
    public void What_editors_and_tools_leave_is_no_change(string path)
    {
        _folder.With(path, "x");

        Changed.ShouldBeEmpty();
    }

    [Test]
    public void New_files_and_files_that_are_gone()
    {
        _folder.With("2.2/servidor.py", "x");
        File.Delete(Path.Combine(_folder.Path, "notas.md"));

        Changed.ShouldBe(["2.2/servidor.py", "notas.md"]);
    }
}
