namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// Files that every sandbox needs, made once for a run: the few of <c>/etc</c> with names of the loopback and of the sandbox's user, and the
/// filter of system calls.
/// </summary>
internal sealed class SystemFiles
{
    public SystemFiles(RunFolder run)
    {
        var folder = run.NewFolder("etc");
        // Without /etc/hosts Python's resolver answers EAI_AGAIN and Node ends without a word (measured).
        Hosts = Write(folder, "hosts", "127.0.0.1 localhost\n::1 localhost ip6-localhost\n127.0.0.1 sandbox\n");
        Users = Write(folder, "passwd", "root:x:0:0:root:/tmp:/bin/sh\nstudent:x:1000:1000:student:/tmp:/bin/sh\n");
        Groups = Write(folder, "group", "root:x:0:\nstudent:x:1000:\n");
        NameServices = Write(folder, "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n");
        if (Policies.CallFilter.ForThisMachine is not { } filter)
            return;
        CallFilter = Path.Combine(folder, "calls");
        File.WriteAllBytes(CallFilter, filter);
    }

    public string Hosts { get; }

    public string Users { get; }

    public string Groups { get; }

    public string NameServices { get; }

    /// <summary>The kernel's filter of system calls (<see cref="Policies.CallFilter"/>); null where none is known for this architecture.</summary>
    public string? CallFilter { get; }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
