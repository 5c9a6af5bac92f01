using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The manifest that the grader writes for its author to complete.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class InitSpecs
{
    private const string Manifest = "good/submission.yaml";
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("es", "Se escribió good/submission.yaml con 1 programa.")]
    [TestCase("en", "The manifest good/submission.yaml was written with 1 program.")]
    public async Task The_written_manifest_gives_the_same_points(string language, string message, CancellationToken cancellationToken)
    {
        var init = await GraderProcess.RunAsync(_lab, cancellationToken, "init", "good", "--exercises", "exercises", "--lang", language);
        var check = await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "--exercises", "exercises");

        init.ExitCode.ShouldBe(ExitCodes.Success, init.All);
        init.Output.ShouldBe(message);
        check.ExitCode.ShouldBe(ExitCodes.Success, check.All);
        check.Output.ShouldContain("Score: 3 of 3");
    }

    [Test]
    public async Task What_is_declared_in_it_is_what_is_graded(CancellationToken cancellationToken)
    {
        await GraderProcess.RunAsync(_lab, cancellationToken, "init", "good", "--exercises", "exercises");
        var text = await File.ReadAllTextAsync(_lab.Path(Manifest), cancellationToken);
        text.ShouldContain("\"udp_echo_server.py\"");
        // A name by which the program would not be found.
        File.Move(_lab.Path("good/udp_echo_server.py"), _lab.Path("good/xyz.py"));
        await File.WriteAllTextAsync(_lab.Path(Manifest), text.Replace("udp_echo_server.py", "xyz.py").Replace("id: \"\"", "id: \"185432\""), cancellationToken);

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("xyz.py");
        run.Output.ShouldContain("185432");
    }

    [TestCase("es", "Ya existe good/submission.yaml; borralo")]
    [TestCase("en", "The file good/submission.yaml exists already; remove")]
    public async Task A_manifest_that_is_there_is_not_overwritten(string language, string message, CancellationToken cancellationToken)
    {
        _lab.Write(Manifest, "student: { id: \"1\", name: \"Mine\" }");

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "init", "good", "--exercises", "exercises", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Errors.ShouldStartWith(message);
        (await File.ReadAllTextAsync(_lab.Path(Manifest), cancellationToken)).ShouldBe("student: { id: \"1\", name: \"Mine\" }\n");
    }

    [TestCase("es", "No se pudo escribir good/submission.yaml: ")]
    [TestCase("en", "The manifest good/submission.yaml could not be written: ")]
    public async Task A_manifest_that_cannot_be_written_is_told(string language, string message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_lab.Path(Manifest));

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "init", "good", "--exercises", "exercises", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldStartWith(message, Case.Sensitive);
        run.Errors.Split('\n').Length.ShouldBe(1, run.Errors);
        Directory.EnumerateFileSystemEntries(_lab.Path("good")).Select(Path.GetFileName).Order().ShouldBe(["submission.yaml", "udp_echo_server.py"]);
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_not_made(CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "init", "nowhere", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Errors.ShouldContain("There is no folder nowhere.");
        Directory.Exists(_lab.Path("nowhere")).ShouldBeFalse();
    }
}
