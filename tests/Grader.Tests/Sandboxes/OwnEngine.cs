using CliWrap;
using CliWrap.Buffered;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Tests.Running;
using NUnit.Framework;

namespace Grader.Tests.Sandboxes;

/// <summary>A Docker engine that a test alone has, with the tests' image, so that it can be ended and started again. It changes nothing of the machine's network.</summary>
internal sealed class OwnEngine : IAsyncDisposable
{
    private const string Daemon = "dockerd";
    private readonly string _folder;
    private CommandTask<CommandResult> _daemon;

    private OwnEngine(string folder)
    {
        _folder = folder;
        _daemon = Launch();
    }

    /// <summary>For <c>DOCKER_HOST</c>.</summary>
    public string Address => $"unix://{_folder}/docker.sock";

    /// <summary>Starts one and gives it the image. Where there is no such program the test is ignored.</summary>
    /// <param name="folder">Where it keeps all that it has; made by it.</param>
    public static async Task<OwnEngine> StartAsync(string folder, CancellationToken cancellationToken)
    {
        if (ToolFinder.OnMachine(Daemon) is null)
            Assert.Ignore($"{Daemon} is not installed");
        Directory.CreateDirectory(folder);
        var engine = new OwnEngine(folder);
        try
        {
            await engine.AnswersAsync(cancellationToken);
            await (Cli.Wrap("docker").WithArguments(["save", TestSandboxes.Image]) | engine.Docker("load", "--quiet")).ExecuteBufferedAsync(cancellationToken);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it, with its containers, and starts it again; returns when it answers.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await EndAsync();
        _daemon = Launch();
        await AnswersAsync(cancellationToken);
    }

    /// <summary>The ids of all the containers that it has.</summary>
    public async Task<string[]> ContainersAsync(CancellationToken cancellationToken) =>
        (await Docker("ps", "--all", "--quiet").ExecuteBufferedAsync(cancellationToken)).StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        // It leaves its own network namespace mounted.
        if (Directory.Exists($"{_folder}/exec/netns"))
            await Cli.Wrap("umount").WithArguments(Directory.GetFiles($"{_folder}/exec/netns")).WithValidation(CommandResultValidation.None).ExecuteAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private CommandTask<CommandResult> Launch() => Cli.Wrap(Daemon)
        .WithArguments(
        [
            "--host", Address, "--data-root", $"{_folder}/data", "--exec-root", $"{_folder}/exec", "--pidfile", $"{_folder}/pid",
            "--bridge", "none", "--iptables=false", "--ip6tables=false",
        ])
        .WithStandardErrorPipe(PipeTarget.ToFile($"{_folder}/log"))
        .WithValidation(CommandResultValidation.None)
        .ExecuteAsync();

    private async Task EndAsync()
    {
        ProcessHandle.Signal(_daemon.ProcessId, Libc.SigTerm);
        await _daemon;
    }

    private Command Docker(params string[] arguments) => Cli.Wrap("docker").WithArguments(arguments).WithEnvironmentVariables(e => e.Set("DOCKER_HOST", Address));

    private async Task AnswersAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await Docker("info").WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken)).IsSuccess)
        {
            if (_daemon.Task.IsCompleted)
                Assert.Fail($"The engine ended: {await File.ReadAllTextAsync($"{_folder}/log", cancellationToken)}");
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }
}
