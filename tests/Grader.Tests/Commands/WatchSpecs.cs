using System.Runtime.Versioning;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>grader watch</c>: what is saved is graded again, and only what changed is told.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class WatchSpecs
{
    private const string Watching = "Ctrl+C ends.";
    private const string Program = "good/udp_echo_server.py";

    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab(Ports.Reserve());

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("auto")]
    [TestCase("process")]
    public async Task A_save_tells_what_changed_and_the_score(string sandbox, CancellationToken cancellationToken)
    {
        var grader = Watch(cancellationToken, "--sandbox", sandbox);
        await grader.SaysAsync("Score: 3 of 3", cancellationToken);
        await grader.SaysAsync(Watching, cancellationToken);

        _lab.Write(Program, Wrong);
        await grader.SaysAsync("Saved udp_echo_server.py: grading 9.1.", cancellationToken);
        await grader.SaysAsync("✗ 9.1 Answers: now it fails", cancellationToken);
        await grader.SaysAsync("– 9.1 Goes on answering: now it is blocked", cancellationToken);
        await grader.SaysAsync("Score: 0 of 3 (−3)", cancellationToken);

        _lab.Write(Program, Right);
        await grader.SaysAsync("✓ 9.1 Answers: now it passes", cancellationToken);
        await grader.SaysAsync("✓ 9.1 Goes on answering: now it passes", cancellationToken);
        await grader.SaysAsync("Score: 3 of 3 (+3)", cancellationToken);

        _lab.Write(Program, Right + "# lo mismo");
        await grader.SaysAsync("Nothing changed.", cancellationToken);
        await grader.SaysAsync("Score: 3 of 3", cancellationToken);
        await StopAsync(grader);
    }

    [Test]
    public async Task However_an_editor_saves_it_counts_once(CancellationToken cancellationToken)
    {
        var grader = Watch(cancellationToken);
        await grader.SaysAsync(Watching, cancellationToken);

        // As Vim does: a swap file, a try whether the folder can be written to, the old file as a backup, and the new one in two steps.
        _lab.Write("good/.udp_echo_server.py.swp", "b0VIM");
        _lab.Write("good/4913", "");
        File.Delete(_lab.Path("good/4913"));
        File.Move(_lab.Path(Program), _lab.Path($"{Program}~"));
        _lab.Write(Program, "");
        _lab.Write(Program, Wrong);
        File.Delete(_lab.Path($"{Program}~"));
        await grader.SaysAsync("Score: 0 of 3 (−3)", cancellationToken);

        // As many others do: a new file takes the place of the old one.
        _lab.Write("good/.goutputstream-ABC123", Right);
        File.Move(_lab.Path("good/.goutputstream-ABC123"), _lab.Path(Program), overwrite: true);
        await grader.SaysAsync("Score: 3 of 3 (+3)", cancellationToken);

        // Nothing that counts: the same again, and what editors leave.
        _lab.Write(Program, Right);
        _lab.Write("good/#udp_echo_server.py#", "x");
        _lab.Write("good/__pycache__/udp_echo_server.pyc", "x");
        File.Delete(_lab.Path(Program));
        _lab.Write(Program, Wrong);
        await grader.SaysAsync("Score: 0 of 3 (−3)", cancellationToken);

        var ended = await StopAsync(grader);
        ended.Output.Split("  Saved ").Length.ShouldBe(1 + 3, ended.All);
    }

    [Test]
    public async Task Only_what_a_file_affects_is_graded_again(CancellationToken cancellationToken)
    {
        _lab.AddEchoes(2);
        var grader = Watch(cancellationToken);
        await grader.SaysAsync("Score: 9 of 9", cancellationToken);
        await grader.SaysAsync(Watching, cancellationToken);

        _lab.Write("good/9.3/eco_3.py", "");
        await grader.SaysAsync("Saved 9.3/eco_3.py: grading 9.3.", cancellationToken);
        await grader.SaysAsync("Score: 6 of 9 (−3)", cancellationToken);
        _lab.Write("good/comun.py", "");
        await grader.SaysAsync("Saved comun.py: grading everything.", cancellationToken);
        await grader.SaysAsync("Nothing changed.", cancellationToken);
        _lab.Write("good/submission.yaml", "student: { id: \"1\", name: A }");
        await grader.SaysAsync("Saved submission.yaml: nothing that is graded here uses it.", cancellationToken);
        await StopAsync(grader);
    }

    [Test]
    public async Task A_save_in_the_middle_of_a_run_starts_it_again(CancellationToken cancellationToken)
    {
        _lab.AddSlow();
        var grader = Watch(cancellationToken, "-e", "9.2");
        await SlowProgramAsync(grader, cancellationToken);

        _lab.Write($"good/{_lab.SlowProgram}.py", "print(");
        await grader.SaysAsync("Score: 0 of 2", cancellationToken);

        var ended = await StopAsync(grader);
        ended.Output.Split("Score: ").Length.ShouldBe(2, ended.All);
    }

    [TestCase("auto")]
    [TestCase("process")]
    public async Task Ctrl_C_in_the_middle_of_a_run_leaves_nothing(string sandbox, CancellationToken cancellationToken)
    {
        _lab.AddSlow();
        var grader = Watch(cancellationToken, "-e", "9.2", "--sandbox", sandbox);
        await SlowProgramAsync(grader, cancellationToken);

        await StopAsync(grader);
    }

    [Test]
    public async Task What_cannot_be_watched_is_told(CancellationToken cancellationToken)
    {
        foreach (var path in new[] { "nowhere", Program })
        {
            var run = await GraderProcess.RunAsync(_lab, cancellationToken, "watch", path, "--exercises", "exercises");

            run.ExitCode.ShouldBe(ExitCodes.Unusable, run.All);
            run.Errors.ShouldContain(path);
        }
    }

    [Test]
    public async Task A_folder_that_goes_away_ends_it(CancellationToken cancellationToken)
    {
        var grader = Watch(cancellationToken);
        await grader.SaysAsync(Watching, cancellationToken);

        Directory.Delete(_lab.Path("good"), recursive: true);

        var ended = await grader.EndAsync();
        ended.ExitCode.ShouldBe(ExitCodes.Unusable, ended.All);
        Remains.Files(_lab).ShouldBeEmpty();
    }

    [Test]
    public async Task The_guide_s_own_submission(CancellationToken cancellationToken)
    {
        FolderCopy.Copy(Repository.Path("tests", "submissions", "guide-python"), _lab.Path("tp"));
        var server = _lab.Path("tp/1.2/udp_echo_server.py");
        var text = await File.ReadAllTextAsync(server, cancellationToken);
        var grader = GraderProcess.Start(_lab, cancellationToken, "watch", "tp", "-e", "1.2,2.1");
        await grader.SaysAsync(Watching, cancellationToken);

        await File.WriteAllTextAsync(server, "import nada\n" + text, cancellationToken);
        await grader.SaysAsync("udp_echo_server.py: grading 1.2.", cancellationToken);
        await grader.SaysAsync("✗ 1.2", cancellationToken);
        await File.WriteAllTextAsync(server, text, cancellationToken);
        await grader.SaysAsync("✓ 1.2", cancellationToken);
        await StopAsync(grader);
    }

    private static string Right => """
        import socket

        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(("127.0.0.1", PORT))
        while True:
            data, sender = s.recvfrom(65536)
            s.sendto(data, sender)

        """;

    private static string Wrong => Right.Replace("sendto(data", "sendto(b'no' + data");

    private GraderProcess Watch(CancellationToken cancellationToken, params string[] options) =>
        GraderProcess.Start(_lab, cancellationToken, ["watch", "good", "--exercises", "exercises", .. options]);

    private async Task SlowProgramAsync(GraderProcess grader, CancellationToken cancellationToken)
    {
        await Remains.PollAsync(() => grader.HasEnded || Remains.Processes(_lab).Any(p => p.Contains($"python3 {_lab.SlowProgram}")), () => Remains.Told(Remains.Processes(_lab)), cancellationToken);
        grader.HasEnded.ShouldBeFalse();
    }

    /// <summary>Ends it as a person does. Nothing of it is left.</summary>
    private async Task<GraderProcess.Ended> StopAsync(GraderProcess grader)
    {
        ProcessHandle.Signal(grader.Id, Libc.SigInt);
        var ended = await grader.EndAsync();
        ended.ExitCode.ShouldBe(ExitCodes.Interrupted, ended.All);
        ended.Errors.ShouldBeEmpty();
        Remains.Processes(_lab).ShouldBeEmpty();
        Remains.Files(_lab).ShouldBeEmpty();
        return ended;
    }
}
