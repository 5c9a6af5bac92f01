using System.Runtime.InteropServices;

namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// Without bubblewrap: private mounts, processes and names by <c>unshare</c> (util-linux). The program's folder is <c>/mnt</c>, its
/// <c>/tmp</c> is empty and its own; the machine's other files stay as readable as they are to any user.
/// </summary>
internal sealed class PlainNamespaceCommand(NamespaceTools tools, SystemFiles files, string folder, string scratch, uint? user)
{
    private const int FilterDescriptor = 7;
    private static readonly int ProcessControl = RuntimeInformation.OSArchitecture == Architecture.X64 ? 157 : 167; // prctl, by the kernel's tables

    // The shell stays as the first process of its PID namespace, which adopts orphans and whose end ends all the others. It never has the status open,
    // so that a program that looks into it finds nothing.
    private const string Script = """
        folder=$1 status=$2; shift 2
        (exec 8>"$status" && rm -- "$status" && mount --bind "$folder" /mnt && mount -t tmpfs -o size=64m,mode=1777 tmpfs /tmp && cd /mnt && exec "$@")
        exit $?
        """;

    // The last step before the program, with all its rights and limits: whatever failed before has left no word.
    private const string HandOver = "echo ran >&8 && exec \"$@\" 8>&-";

    // Perl is part of every Debian and Ubuntu and calls the kernel directly: no new rights, then the filter (prctl(2): PR_SET_NO_NEW_PRIVS,
    // PR_SET_SECCOMP with SECCOMP_MODE_FILTER and a struct sock_fprog), then the program.
    private const string FilterScript = """
        open(my $f, "<&=", shift) or exit 125; binmode $f; local $/; my $filter = <$f>; close $f; my $prctl = shift;
        syscall($prctl, 38, 1, 0, 0, 0) == 0 and syscall($prctl, 22, 2, pack("S x![P] P", length($filter) / 8, $filter)) == 0 or exit 125;
        exec { $ARGV[0] } @ARGV; exit 125;
        """;

    public Wrapping Wrap(ProgramStart start)
    {
        // In a user namespace there is no other user to become: there it stays root, without a root's rights.
        string[] who = user is { } id ? [$"--reuid={id}", $"--regid={id}", "--clear-groups"] : [];
        string[] drop = [tools.SetPriv, .. who, "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs", "--"];
        string[] filter = tools.Perl is { } perl && files.CallFilter is not null ? ["/usr/bin/env", "LC_ALL=C", perl, "-e", FilterScript, $"{FilterDescriptor}", $"{ProcessControl}"] : [];
        var environment = SandboxEnvironment.For(start).Select(v => $"{v.Name}={v.Value}");
        Directory.CreateDirectory(scratch);
        var status = Path.Combine(scratch, "status");
        string[] command =
        [
            tools.SetPriv, "--pdeathsig", "KILL", "--",
            tools.Unshare, "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child", "--mount-proc", "--",
            "/bin/sh", "-c", Script, "sh", folder, status, .. drop, .. filter, "/bin/sh", "-c", HandOver, "sh", "/usr/bin/env", "-i", .. environment, .. start.Command,
        ];
        return new Wrapping(command, files.CallFilter is { } calls ? [new OpenFile(FilterDescriptor, calls)] : [], new PlainStatus(status), ChangesUser: true);
    }
}
