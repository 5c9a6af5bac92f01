namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// What a program in a bubblewrap sandbox sees: the system read-only, a few files of <c>/etc</c>, its own folder as <c>/work</c>, sized
/// temporary folders, and none of the machine's other files or processes (bwrap(1)).
/// </summary>
internal sealed class BubblewrapCommand(string bubblewrap, SystemFiles files, string folder, string scratch)
{
    private const int ArgumentsDescriptor = 9, StatusDescriptor = 8, FilterDescriptor = 7;

    // Programs find these at the same place on every distribution; a missing one is left out.
    private static readonly string[] ReadOnlyFiles = ["/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime", "/etc/ssl"];

    public Wrapping Wrap(ProgramStart start)
    {
        Directory.CreateDirectory(scratch);
        var arguments = Path.Combine(scratch, "arguments");
        File.WriteAllText(arguments, string.Concat(Arguments(start).Select(a => a + '\0')));
        // A command that is not there is the program's trouble and not the sandbox's: env(1) tells it with status 126 or 127, as a shell would.
        string[] command = [bubblewrap, "--args", $"{ArgumentsDescriptor}", "--", "/usr/bin/env", "--", .. start.Command];
        var status = Path.Combine(scratch, "status");
        OpenFile[] filter = files.CallFilter is { } path ? [new OpenFile(FilterDescriptor, path)] : [];
        return new Wrapping(command, [new OpenFile(ArgumentsDescriptor, arguments), new OpenFile(StatusDescriptor, status, ForWriting: true), .. filter], new BubblewrapStatus(status), ChangesUser: false);
    }

    private List<string> Arguments(ProgramStart start)
    {
        List<string> arguments =
        [
            "--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--disable-userns",
            "--uid", "1000", "--gid", "1000", "--hostname", "sandbox", "--die-with-parent", "--new-session", "--json-status-fd", $"{StatusDescriptor}", "--clearenv",
        ];
        if (files.CallFilter is not null)
            arguments.AddRange(["--seccomp", $"{FilterDescriptor}"]);
        foreach (var (name, value) in SandboxEnvironment.For(start))
            arguments.AddRange(["--setenv", name, value]);
        arguments.AddRange(["--ro-bind", "/usr", "/usr"]);
        foreach (var path in new[] { "/bin", "/sbin", "/lib", "/lib32", "/lib64" })
            arguments.AddRange(LinkOrBind(path));
        foreach (var path in ReadOnlyFiles.Concat(JavaSettings()))
            arguments.AddRange(["--ro-bind-try", path, path]);
        foreach (var path in start.ToolFolders)
            arguments.AddRange(["--ro-bind", path, path]);
        arguments.AddRange(
        [
            "--ro-bind", files.Hosts, "/etc/hosts", "--ro-bind", files.Users, "/etc/passwd", "--ro-bind", files.Groups, "/etc/group",
            "--ro-bind", files.NameServices, "/etc/nsswitch.conf",
            "--proc", "/proc", "--ro-bind", "/proc/sys", "/proc/sys", "--dev", "/dev",
            "--size", "16777216", "--tmpfs", "/dev/shm", "--size", "67108864", "--perms", "1777", "--tmpfs", "/tmp",
            "--bind", folder, "/work", "--chdir", "/work", "--remount-ro", "/dev", "--remount-ro", "/",
        ]);
        return arguments;
    }

    // On most distributions these are links into /usr; on the others folders of their own.
    private static IEnumerable<string> LinkOrBind(string path)
    {
        var info = new DirectoryInfo(path);
        return info.LinkTarget is { } target ? ["--symlink", target, path] : info.Exists ? ["--ro-bind", path, path] : [];
    }

    private static IEnumerable<string> JavaSettings() => Directory.Exists("/etc") ? Directory.EnumerateDirectories("/etc", "java*") : [];
}
