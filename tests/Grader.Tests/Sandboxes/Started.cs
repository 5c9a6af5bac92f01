using System.Text;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Tests.Running;
using NUnit.Framework;

namespace Grader.Tests.Sandboxes;

/// <summary>A program in a sandbox of a kind, without a check around it.</summary>
internal sealed class Started : IDisposable
{
    private static readonly string Python = ToolFinder.OnMachine("python3") ?? "python3";
    private readonly StringBuilder _output = new();
    private readonly Poller _poller = new();

    public Started(ISandboxKind kind, params string[] command)
        : this(kind, ResourceLimits.ForPrograms, command)
    {
    }

    public Started(ISandboxKind kind, ResourceLimits limits, params string[] command)
    {
        Command = command;
        Sandbox = kind.Open(new SandboxRequest(NetworkSpec.Default, Capture: false, limits));
        if (command[0].EndsWith(".py", StringComparison.Ordinal))
        {
            File.Copy(Path.Combine(Play.Dummies, command[0]), Path.Combine(Sandbox.Folder, command[0]));
            command = [Python, .. command];
        }

        Process = Sandbox.Start(new ProgramStart(command, ToolFinder.IsSystem(Python) ? [] : [ToolFinder.InstallFolder(Python)]));
    }

    /// <summary>As it was asked for, without an interpreter.</summary>
    public IReadOnlyList<string> Command { get; }

    public ISandbox Sandbox { get; }

    public IProgramProcess Process { get; }

    public string Output
    {
        get
        {
            _output.Append(Encoding.UTF8.GetString(Process.Terminal.Read()));
            return _output.ToString();
        }
    }

    /// <summary>Waits for its end and for all that it printed.</summary>
    public int ExitCode
    {
        get
        {
            Until(() => Process.ExitCode is not null);
            _ = Output;
            return Process.ExitCode!.Value;
        }
    }

    /// <summary>The line of its output that begins with a word, without it.</summary>
    public string Fact(string name) => Output.Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..].Trim();

    /// <summary>Waits for a fact of a running program, or one that its end brings; the test's own limit is the only one.</summary>
    public Started Until(Func<bool> fact)
    {
        while (!fact())
        {
            if (Process.ExitCode is { } code && !fact())
                Assert.Fail($"it ended with status {code}: {Output}");
            _ = Output;
            _poller.Clear();
            if (Process.Terminal.Descriptor >= 0)
                _poller.Add(Process.Terminal.Descriptor, forReading: true, forWriting: false);
            _poller.Wait(5, TestContext.CurrentContext.CancellationToken);
        }

        return this;
    }

    public Started UntilPrints(string text) => Until(() => Output.Contains(text, StringComparison.Ordinal));

    /// <summary>All processes below the program's own, as the machine numbers them.</summary>
    public IReadOnlyList<int> Members => Process.Members();

    /// <summary>Whether a process is there, and not only an entry that nobody asked about.</summary>
    public static bool IsAlive(int process) =>
        ProcFile.TryRead($"/proc/{process}/stat") is { } stat && stat[(stat.LastIndexOf(')') + 2)..] is ['R' or 'S' or 'D' or 'T' or 't' or 'I', ..];

    public void Dispose()
    {
        Process.Dispose();
        Sandbox.Dispose();
    }
}
