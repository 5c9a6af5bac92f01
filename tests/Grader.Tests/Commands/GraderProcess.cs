using System.Threading.Channels;
using CliWrap;

namespace Grader.Tests.Commands;

/// <summary>The grader as a process of its own, as a person starts it.</summary>
internal sealed class GraderProcess
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private readonly CommandTask<CommandResult> _process;

    private GraderProcess(Command command, CancellationToken cancellationToken) =>
        _process = command
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line =>
            {
                _output.Add(line);
                _lines.Writer.TryWrite(line);
            }))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(_errors.Add))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(cancellationToken);

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
        new(Command(lab, "env", ["--default-signal=INT,TERM", "dotnet", Assembly, .. arguments]), cancellationToken);

    public static GraderProcess Start(Command command, CancellationToken cancellationToken) => new(command, cancellationToken);

    public static Task<Ended> RunAsync(Lab lab, CancellationToken cancellationToken, params string[] arguments) =>
        new GraderProcess(Command(lab, "dotnet", [Assembly, .. arguments]), cancellationToken).EndAsync();

    /// <summary>Runs it in another folder, or through another program.</summary>
    public static Task<Ended> RunAsync(Command command, CancellationToken cancellationToken) => new GraderProcess(command, cancellationToken).EndAsync();

    /// <summary>A command in the lab's folder, with the lab's place for temporary files, as outside of GitHub Actions.</summary>
    public static Command Command(Lab lab, string program, IEnumerable<string> arguments) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(lab.Root)
            .WithEnvironmentVariables(e => e.Set("TMPDIR", lab.Temporary).Set("GRADER_LANG", "en").Set("GITHUB_ACTIONS", null));

    /// <summary>Waits until it has said a line.</summary>
    public async Task SaysAsync(string part, CancellationToken cancellationToken)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(cancellationToken))
        {
            if (line.Contains(part, StringComparison.Ordinal))
                return;
        }
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
}
