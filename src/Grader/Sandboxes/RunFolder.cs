using System.Runtime.Versioning;
using CliWrap;
using Grader.Os;
using Grader.Sandboxes.Groups;

namespace Grader.Sandboxes;

/// <summary>
/// The folder for everything a run puts on disk, with a neutral name, removed at the end: by <see cref="Dispose"/>, or by a
/// small shell that waits for the grader's death when that comes first (its standard input ends with the grader).
/// </summary>
internal sealed class RunFolder : IDisposable
{
    /// <summary>
    /// What the janitor runs, with the run's folder, the folder for temporary files and the grader's process id. It waits for a word; when its input ends
    /// without one, the grader was killed, and what is left of the run goes.
    /// </summary>
    /// <remarks>
    /// Besides the folder, the .NET runtime has files of its own there, which a killed process leaves behind (diagnostic ports).
    /// The shell outlives signals to the grader's process group. All that the grader starts carries the run's folder in its environment:
    /// programs of the <c>process</c> kind, and sandboxes that were still being made, so that they do not die with the grader yet.
    /// </remarks>
    internal const string JanitorScript = """
        trap '' INT TERM HUP
        read -r word && exit
        # In the middle of execve(2) a process has no environment to be known by: env_start and env_end of proc_pid_stat(5) are not set yet, or
        # are since the look. One that was given an empty environment has both, and the same.
        changes() {
          read -r line <"$1/stat" || return 1
          set -- ${line##*) }
          [ $# -ge 49 ] || return 1
          shift 47
          [ "$2" = 0 ] || [ "$1" != "$2" ]
        }
        end='
        '
        found=1
        patience=1000
        while [ "$found" ]; do
          found=
          for p in /proc/[0-9]*; do
            # Those of the kernel, what has ended, and what nobody may look into have none.
            [ -e "$p/exe" ] || continue
            environment=$end$(tr '\0' '\n' <"$p/environ"; echo .)
            case $environment in
              *"${end}GRADER_RUN=$1$end"*) kill -9 "${p#/proc/}" && found=1 ;;
              "$end.") if [ "$patience" -gt 0 ] && changes "$p"; then patience=$((patience - 1)) found=1; fi ;;
            esac
          done 2>/dev/null
        done
        if [ -f "$1/afterwards" ]; then sh "$1/afterwards" >/dev/null 2>&1; fi
        # The kernel lets a group go when the last of its processes has.
        while read -r group; do
          tries=0
          while ! rmdir "$group" 2>/dev/null && [ -d "$group" ] && [ "$tries" -lt 1000 ]; do tries=$((tries + 1)); done
        done <"$1/groups" 2>/dev/null
        rm -rf -- "$1"
        rm -f -- "$2"/dotnet-diagnostic-"$3"-* "$2"/clr-debug-pipe-"$3"-*
        """;

    private const string Shared = "/tmp";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _janitor = Task.CompletedTask;
    private readonly List<Action> _atEnd = [];
    private readonly Lazy<MemoryGroups> _memoryGroups;
    private int _count;

    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public RunFolder()
    {
        _memoryGroups = new Lazy<MemoryGroups>(() => new MemoryGroups(group => File.AppendAllText($"{Path}/groups", $"{group}\n")));
        if (OperatingSystem.IsWindows())
        {
            Path = Directory.CreateTempSubdirectory("run-").FullName;
            return;
        }

        Path = NewPath();
        var janitor = Cli.Wrap("/bin/sh")
            .WithArguments(["-c", JanitorScript, "sh", Path, System.IO.Path.GetTempPath().TrimEnd('/'), $"{Environment.ProcessId}"])
            .WithEnvironmentVariables(e => e.Set(Marker, null))
            .WithStandardInputPipe(PipeSource.Create(DismissWhenDoneAsync))
            .WithValidation(CommandResultValidation.None);
        _janitor = ProcessStarts.Begin(() => janitor.ExecuteAsync()).Task;
        try
        {
            // Only now, so that a kill in between leaves no folder that nobody removes.
            Create(Path);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The environment variable by which a program of the run is known.</summary>
    public static string Marker => "GRADER_RUN";

    public string Path { get; }

    /// <summary>Control groups for the memory of the run's sandboxes.</summary>
    public MemoryGroups MemoryGroups => _memoryGroups.Value;

    /// <summary>A new empty folder in it.</summary>
    public string NewFolder(string purpose)
    {
        var path = System.IO.Path.Combine(Path, $"{purpose}{Interlocked.Increment(ref _count)}");
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Has something done when the run is over, before its folder goes.</summary>
    public void AtEnd(Action action)
    {
        lock (_atEnd)
            _atEnd.Add(action);
    }

    /// <summary>Has a command run when the grader was killed, before the folder goes; <see cref="AtEnd"/> is for all other ends.</summary>
    public void AfterDeath(IEnumerable<string> command) =>
        File.AppendAllText($"{Path}/afterwards", string.Join(' ', command.Select(word => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'")) + "\n");

    public void Dispose()
    {
        foreach (var action in _atEnd)
            action();
        _atEnd.Clear();
        if (_memoryGroups.IsValueCreated)
            _memoryGroups.Value.Dispose();
        if (Directory.Exists(Path))
            FolderRemoval.Remove(Path);
        // Only now, so that a kill in the middle of the deletion still has somebody to finish it.
        _done.TrySetResult();
        _janitor.Wait();
    }

    private async Task DismissWhenDoneAsync(Stream line, CancellationToken cancellationToken)
    {
        await _done.Task.WaitAsync(cancellationToken);
        await line.WriteAsync("done\n"u8.ToArray(), cancellationToken);
    }

    // Where temporary files go may be a folder that only its owner enters, and root's sandboxes belong to other users.
    [UnsupportedOSPlatform("windows")]
    private static string NewPath()
    {
        var preferred = System.IO.Path.GetTempPath();
        var folder = Libc.EffectiveUser() != 0 || IsOpenToAll(preferred) || !IsOpenToAll(Shared) ? preferred : Shared;
        return System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), $"run-{Guid.NewGuid():N}");
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsOpenToAll(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.Exists || !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }

        return true;
    }

    // Programs run as another user, who must reach the folders inside but not list this one.
    [UnsupportedOSPlatform("windows")]
    private static void Create(string path)
    {
        if (System.IO.Path.Exists(path))
            throw new IOException($"{path} is there already");
        Directory.CreateDirectory(path, Owner);
        File.SetUnixFileMode(path, Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}
