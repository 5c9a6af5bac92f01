using System.Runtime.Versioning;
using Grader.Commands;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>Where the grader is called from, and how folders may be called.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class FolderSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("mis trabajos/práctico ñandú nº 1")]
    [TestCase("@entrega")]
    [TestCase("it's \"quoted\" $HOME")]
    [TestCase("[red]bold[/]")]
    public async Task A_relative_path_may_have_any_characters_in_it(string name, CancellationToken cancellationToken)
    {
        Move(name);

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", name, "--exercises", "exercises", "--report", $"{name}/informe final.json");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        File.Exists(_lab.Path($"{name}/informe final.json")).ShouldBeTrue();
    }

    [Test]
    [Platform("Linux")]
    public async Task Folders_that_cannot_be_opened_are_told_and_keep_nothing_from_being_graded(CancellationToken cancellationToken)
    {
        OddFolders.MakeIn(_lab.Path("good"));

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("Score: 3 of 3");
        run.Output.ShouldContain("the name is not UTF-8");
    }

    [Test]
    public async Task Paths_are_relative_to_the_folder_it_is_called_from(CancellationToken cancellationToken)
    {
        Move("mis trabajos/práctico 1");
        _lab.Write("otra carpeta/nota.txt", "");

        var run = await RunInAsync("otra carpeta", cancellationToken, "check", "../mis trabajos/práctico 1", "--exercises", "../exercises", "--report", "report.json");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        File.Exists(_lab.Path("otra carpeta/report.json")).ShouldBeTrue();
    }

    [Test]
    public async Task The_current_folder_is_the_submission_when_none_is_named(CancellationToken cancellationToken)
    {
        Move("práctico 1");

        var run = await RunInAsync("práctico 1", cancellationToken, "check", "--exercises", "../exercises");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("Score: 3 of 3");
    }

    [Test]
    [Platform("Linux"), SupportedOSPlatform("linux")]
    public async Task Temporary_files_where_only_their_owner_enters_weaken_nothing(CancellationToken cancellationToken)
    {
        string[] check = ["check", "good", "--exercises", "exercises"];
        var open = await GraderProcess.RunAsync(_lab, cancellationToken, check);
        File.SetUnixFileMode(_lab.Temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var closed = await GraderProcess.RunAsync(_lab, cancellationToken, check);

        closed.ExitCode.ShouldBe(ExitCodes.Success, closed.All);
        Sandbox(closed).ShouldBe(Sandbox(open));
    }

    private static string Sandbox(GraderProcess.Ended run) => run.Output.Split('\n').Single(line => line.StartsWith("Sandbox ", StringComparison.Ordinal));

    private void Move(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_lab.Path(name))!);
        Directory.Move(_lab.Path("good"), _lab.Path(name));
    }

    private Task<GraderProcess.Ended> RunInAsync(string folder, CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, .. arguments]).WithWorkingDirectory(_lab.Path(folder)), cancellationToken);
}
