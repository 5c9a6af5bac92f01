using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Sandboxes.Namespaces;
using Grader.Tests.Running;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The grader with containers, as a process of its own: what it says when it cannot use them, and what it leaves behind.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
internal sealed class ContainerRunSpecs
{
    private static readonly string[] Check = ["check", "good", "--exercises", "exercises", "--sandbox", "container", "--image", TestSandboxes.Image];
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab()
    {
        _lab = new Lab();
        _lab.OpenToAll();
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("es", "Ningún motor de Docker responde en unix:///nowhere.sock")]
    [TestCase("en", "No Docker engine answers at unix:///nowhere.sock")]
    public async Task Without_an_engine_it_says_so(string language, string message, CancellationToken cancellationToken) =>
        Refused(await GraderProcess.RunAsync(With("unix:///nowhere.sock", "dotnet", language), cancellationToken), message);

    [TestCase("es", "El motor de Docker no deja entrar a este usuario")]
    [TestCase("en", "The Docker engine does not let this user in")]
    public async Task Without_permission_it_says_so(string language, string message, CancellationToken cancellationToken)
    {
        NeedsNobody();
        using var engine = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        engine.Bind(new UnixDomainSocketEndPoint(_lab.Path("engine.sock")));
        engine.Listen();
        File.SetUnixFileMode(_lab.Path("engine.sock"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Refused(await GraderProcess.RunAsync(With($"unix://{_lab.Path("engine.sock")}", "nobody", language), cancellationToken), message);
    }

    [TestCase("es", "Solo root puede entrar a la red de un contenedor")]
    [TestCase("en", "Only root may enter the network of a container")]
    public async Task Somebody_who_may_use_the_engine_but_is_not_root_is_told_what_helps(string language, string message, CancellationToken cancellationToken)
    {
        NeedsNobody();
        TestSandboxes.Container.ShouldNotBeNull();
        using var line = new EngineLine(_lab.Path("engine.sock"));
        File.SetUnixFileMode(_lab.Path("engine.sock"), (UnixFileMode)0b110_110_110);

        Refused(await GraderProcess.RunAsync(With(line.Address, "nobody", language), cancellationToken), message);
    }

    [Test]
    public async Task A_run_leaves_no_container(CancellationToken cancellationToken)
    {
        TestSandboxes.Container.ShouldNotBeNull();

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, Check);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.Errors);
        Containers().ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(_lab.Temporary).ShouldBeEmpty();
    }

    [TestCase(Libc.SigInt)]
    [TestCase(Libc.SigTerm)]
    [TestCase(Libc.SigKill)]
    public async Task A_run_that_is_ended_in_the_middle_leaves_no_container_either(int signal, CancellationToken cancellationToken)
    {
        TestSandboxes.Container.ShouldNotBeNull();
        _lab.AddSlow();
        var run = GraderProcess.Start(_lab, cancellationToken, [.. Check, "-e", "9.2"]);
        Until(() => Programs().Count > 0, cancellationToken);

        ProcessHandle.Signal(run.Id, signal);

        var ended = await run.EndAsync();
        if (signal != Libc.SigKill)
            ended.ExitCode.ShouldBe(ExitCodes.Interrupted, ended.Errors);
        Until(() => Programs().Count == 0 && Containers().Count == 0 && !Directory.EnumerateFileSystemEntries(_lab.Temporary).Any(), cancellationToken);
    }

    [Test]
    public async Task An_engine_that_goes_away_in_the_middle_costs_nothing_and_stops_nothing(CancellationToken cancellationToken)
    {
        TestSandboxes.Container.ShouldNotBeNull();
        _lab.AddSlow();
        using var line = new EngineLine(_lab.Path("engine.sock"));
        var command = GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, .. Check, "-j", "1", "--report", "report.json"])
            .WithEnvironmentVariables(e => e.Set("DOCKER_HOST", line.Address).Set("TMPDIR", _lab.Temporary).Set("GRADER_LANG", "en"));
        var run = GraderProcess.Start(_lab, command, cancellationToken);
        await run.SaysAsync("9.1 Answers: passed", cancellationToken);

        line.Cut();

        var ended = await run.EndAsync();
        ended.ExitCode.ShouldBe(ExitCodes.Fault, ended.Errors);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(_lab.Path("report.json"), cancellationToken))!;
        var checks = report["exercises"]!.AsArray().SelectMany(e => e!["checks"]!.AsArray()).ToList();
        checks.Select(c => c!["verdict"]!.GetValue<string>()).ShouldBeSubsetOf(["passed", "faulted"]);
        checks[^1]!["finding"]!["code"]!.GetValue<string>().ShouldBe("engine.lost");
        report["score"]!.GetValue<int>().ShouldBe(report["max_score"]!.GetValue<int>());
        // What was made but not started when the line was cut is nobody's until the next run; nothing of it runs.
        Until(() => Containers().TrueForAll(c => c.EndsWith(" created", StringComparison.Ordinal)), cancellationToken);
        (await GraderProcess.RunAsync(_lab, cancellationToken, [.. Check, "-e", "9.1"])).ExitCode.ShouldBe(ExitCodes.Success);
        Containers().ShouldBeEmpty();
    }

    [Test]
    public async Task An_engine_that_is_restarted_in_the_middle_costs_nothing_and_leaves_nothing(CancellationToken cancellationToken)
    {
        TestSandboxes.Container.ShouldNotBeNull();
        _lab.AddSlow();
        await using var engine = await OwnEngine.StartAsync(_lab.Path("engine"), cancellationToken);
        var run = GraderProcess.Start(_lab, On(engine, "-j", "1", "--report", "report.json"), cancellationToken);
        Until(() => Programs().Count > 0, cancellationToken);

        await engine.RestartAsync(cancellationToken);

        var ended = await run.EndAsync();
        ended.ExitCode.ShouldBe(ExitCodes.Fault, ended.All);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(_lab.Path("report.json"), cancellationToken))!;
        var checks = report["exercises"]!.AsArray().SelectMany(e => e!["checks"]!.AsArray()).ToList();
        checks.Select(c => c!["verdict"]!.GetValue<string>()).ShouldBe(["passed", "passed", "faulted"]);
        report["score"]!.GetValue<int>().ShouldBe(report["max_score"]!.GetValue<int>());
        Until(() => Programs().Count == 0, cancellationToken);
        var next = await GraderProcess.RunAsync(On(engine, "-e", "9.1"), cancellationToken);
        next.ExitCode.ShouldBe(ExitCodes.Success, next.All);
        (await engine.ContainersAsync(cancellationToken)).ShouldBeEmpty();
        Remains.Files(_lab).ShouldBeEmpty();
    }

    private CliWrap.Command On(OwnEngine engine, params string[] options) =>
        GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, .. Check, .. options]).WithEnvironmentVariables(e => e.Set("DOCKER_HOST", engine.Address).Set("TMPDIR", _lab.Temporary).Set("GRADER_LANG", "en"));

    private CliWrap.Command With(string engine, string program, string language)
    {
        string[] grader = ["dotnet", GraderProcess.Assembly, .. Check, "--lang", language];
        var command = program == "nobody"
            ? GraderProcess.Command(_lab, "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "env", $"HOME={_lab.Temporary}", .. grader])
            : GraderProcess.Command(_lab, "dotnet", grader[1..]);
        return command.WithEnvironmentVariables(e => e.Set("DOCKER_HOST", engine).Set("TMPDIR", _lab.Temporary));
    }

    private static void NeedsNobody()
    {
        if (Libc.EffectiveUser() != 0 || UserNamespace.IsWithin)
            Assert.Ignore("Only root of the machine can become another user");
    }

    private static void Refused(GraderProcess.Ended run, string message)
    {
        run.ExitCode.ShouldBe(ExitCodes.Fault, run.Output);
        run.Errors.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    private List<string> Containers() => Remains.Containers(_lab);

    private List<int> Programs() =>
        [.. ProcFile.Numbers("/proc").Where(p => ProcFile.TryRead($"/proc/{p}/cmdline")?.Split('\0') is [_, var script, ..] && script.Contains(_lab.SlowProgram, StringComparison.Ordinal))];

    private static void Until(Func<bool> fact, CancellationToken cancellationToken)
    {
        for (var poller = new Poller(); !fact();)
            poller.Wait(20, cancellationToken);
    }
}
