using CliWrap;
using Grader.Os;
using Grader.Texts;

namespace Grader.Sandboxes;

/// <summary>A command that CliWrap started, with its end as a fact that can be asked for without waiting.</summary>
internal sealed class ProcessHandle
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private readonly CommandTask<CommandResult> _task;

    /// <summary>Starts <paramref name="command"/> from the calling thread, whose network and lifetime it shares.</summary>
    /// <exception cref="GraderFaultException">The file cannot be started.</exception>
    public ProcessHandle(Command command)
    {
        try
        {
            _task = ProcessStarts.Begin(() => command.WithValidation(CommandResultValidation.None).ExecuteAsync());
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new GraderFaultException(Phrase.Of("fault.start", ("program", command.TargetFilePath), ("reason", e.Message)), e);
        }
    }

    public int Id => _task.ProcessId;

    public bool HasExited => _task.Task.IsCompleted;

    /// <summary>Its status; null while it runs.</summary>
    public int? ExitCode => HasExited ? _task.Task.GetAwaiter().GetResult().ExitCode : null;

    /// <summary>Waits for its end, which something else has brought about.</summary>
    /// <exception cref="GraderFaultException">It did not end although it was killed.</exception>
    public void AwaitEnd()
    {
        if (!((IAsyncResult)_task.Task).AsyncWaitHandle.WaitOne(Grace))
            throw new GraderFaultException(Phrase.Of("fault.process_stays", ("id", Id)));
    }

    /// <summary>Sends a signal to it while it runs.</summary>
    public void Signal(int signal) => Signal(Id, signal);

    /// <summary>Sends a signal to a process; one that is gone meanwhile needs none.</summary>
    public static void Signal(int process, int signal) => _ = Libc.Kill(process, signal);
}
