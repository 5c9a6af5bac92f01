namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// Without bubblewrap: private mounts, processes and names by <c>unshare</c> (util-linux). The program's folder is <c>/mnt</c>, its
/// <c>/tmp</c> is empty and its own; the machine's other files stay as readable as they are to any user.
/// </summary>
internal sealed class PlainNamespaceCommand(NamespaceTools tools, string folder, uint? user)
{
    // The shell stays as the first process of its PID namespace, which adopts orphans and whose end ends all the others.
    private const string Script = """
        folder=$1; shift
        mount --bind "$folder" /mnt && mount -t tmpfs -o size=64m,mode=1777 tmpfs /tmp && cd /mnt || exit 125
        "$@"
        exit $?
        """;

    public Wrapping Wrap(ProgramStart start)
    {
        IEnumerable<string> drop = user is { } id ? [tools.SetPriv, $"--reuid={id}", $"--regid={id}", "--clear-groups", "--no-new-privs", "--"] : [];
        var environment = SandboxEnvironment.For(start).Select(v => $"{v.Name}={v.Value}");
        string[] command =
        [
            tools.SetPriv, "--pdeathsig", "KILL", "--",
            tools.Unshare, "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child", "--mount-proc", "--",
            "/bin/sh", "-c", Script, "sh", folder, .. drop, "/usr/bin/env", "-i", .. environment, .. start.Command,
        ];
        return new Wrapping(command, null, null, ChangesUser: true);
    }
}
