using System.Threading.Channels;
using CliWrap;
using NUnit.Framework;

namespace Grader.Tests.Commands;

/// <summary>The grader as a process of its own, as a person starts it. Its lab ends it, should it still run then.</summary>
internal sealed class GraderProcess : IDisposable
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private readonly CancellationTokenSource _kill;
    private readonly CommandTask<CommandResult> _process;

    private GraderProcess(Command command, CancellationToken cancellationToken)
    {
        _kill = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _process = command
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line =>
            {
                _output.Add(line);
                _lines.Writer.TryWrite(line);
            }))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(_errors.Add))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(_kill.Token);
        _ = _process.Task.ContinueWith(_ => _lines.Writer.Complete(), TaskScheduler.Default);
    }

    /// <summary>What it said and how it ended.</summary>
    internal sealed record Ended(int ExitCode, string Output, string Errors)
    {
        /// <summary>Everything, for the message of a test that expected something else.</summary>
        public string All => $"exit {ExitCode}\n{Output}\n{Errors}";
    }

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "grader.dll");

    public int Id => _process.ProcessId;

    public bool HasEnded => _process.Task.IsCompleted;

    public static GraderProcess Start(Lab lab, CancellationToken cancellationToken, params string[] arguments) =>
        // A shell ignores SIGINT for what it starts in the background, the tests maybe, and that would be inherited.
        Start(lab, Command(lab, "env", ["--default-signal=INT,TERM", "dotnet", Assembly, .. arguments]), cancellationToken);

    /// <summary>Starts it in another folder, or through another program.</summary>
    public static GraderProcess Start(Lab lab, Command command, CancellationToken cancellationToken)
    {
        var grader = new GraderProcess(command, cancellationToken);
        lab.Ends(grader);
        return grader;
    }

    public static Task<Ended> RunAsync(Lab lab, CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(Command(lab, "dotnet", [Assembly, .. arguments]), cancellationToken);

    /// <summary>Runs it in another folder, or through another program.</summary>
    public static async Task<Ended> RunAsync(Command command, CancellationToken cancellationToken)
    {
        using var grader = new GraderProcess(command, cancellationToken);
        return await grader.EndAsync();
    }

    /// <summary>A command in the lab's folder, with the lab's place for temporary files, as outside of GitHub Actions.</summary>
    public static Command Command(Lab lab, string program, IEnumerable<string> arguments) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(lab.Root)
            .WithEnvironmentVariables(e => e.Set("TMPDIR", lab.Temporary).Set("GRADER_LANG", "en").Set("GITHUB_ACTIONS", null));

    /// <summary>Waits until it has said a line. The test fails when it ends without.</summary>
    public async Task SaysAsync(string part, CancellationToken cancellationToken)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(cancellationToken))
        {
            if (line.Contains(part, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"It ended without another line with \"{part}\": {(await EndAsync()).All}");
    }

    /// <summary>How many lines with something in them it has said so far.</summary>
    public int Said(string part)
    {
        var count = 0;
        while (_lines.Reader.TryRead(out var line))
            count += line.Contains(part, StringComparison.Ordinal) ? 1 : 0;
        return count;
    }

    public async Task<Ended> EndAsync()
    {
        var result = await _process;
        return new Ended(result.ExitCode, string.Join('\n', _output), string.Join('\n', _errors));
    }

    public void Dispose()
    {
        _kill.Cancel();
        // How it ended is for whoever asked.
        Task.WhenAny(_process.Task).GetAwaiter().GetResult();
        _kill.Dispose();
    }
}
