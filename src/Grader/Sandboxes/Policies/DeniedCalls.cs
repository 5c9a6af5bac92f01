namespace Grader.Sandboxes.Policies;

/// <summary>
/// The system calls that no program of a networking course needs and that reach beyond it: into other processes, into the kernel's own
/// machinery, to other networks. Compilers and runtimes of all languages that the grader knows live without them.
/// </summary>
internal static class DeniedCalls
{
    private const int UnixFamily = 1, InternetFamily = 2, InternetFamily6 = 10, NetlinkFamily = 16; // socket(2); the resolver asks by netlink
    private const uint PushInput = 0x5412, ConsoleCommand = 0x541C; // TIOCSTI and TIOCLINUX, ioctl_tty(2), ioctl_console(2)

    // CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET (clone(2)); the first is one of the signal's bits, and no signal has it.
    private static readonly uint[] NewNamespaces = [0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000];

    public static IReadOnlyList<DeniedCall> All { get; } =
    [
        // Other processes: their memory, their descriptors, their every step. Tracing the sandbox's first process would keep it from ending.
        new("ptrace", 101, 117), new("process_vm_readv", 310, 270), new("process_vm_writev", 311, 271),
        new("process_madvise", 440, 440), new("pidfd_getfd", 438, 438), new("kcmp", 312, 272),

        // Namespaces and mounts, which are the sandbox's walls.
        new("unshare", 272, 97), new("setns", 308, 268), new("mount", 165, 40), new("umount2", 166, 39), new("pivot_root", 155, 41),
        new("open_tree", 428, 428), new("move_mount", 429, 429), new("fsopen", 430, 430), new("fsconfig", 431, 431), new("fsmount", 432, 432),
        new("fspick", 433, 433), new("mount_setattr", 442, 442), new("open_by_handle_at", 304, 265), new("fanotify_init", 300, 262),
        new("clone", 56, 220) { Argument = 0, When = [.. NewNamespaces.Select(bit => new CallCondition(CallComparison.HasBit, bit))] },
        // Its flags are in memory, where a filter cannot look. C libraries then use clone.
        new("clone3", 435, 435) { Error = CallError.NotImplemented },

        // Machinery of the kernel in which mistakes are found again and again.
        new("bpf", 321, 280), new("perf_event_open", 298, 241), new("userfaultfd", 323, 282),
        new("add_key", 248, 217), new("request_key", 249, 218), new("keyctl", 250, 219),
        // By it a program could also do what this list refuses.
        new("io_uring_setup", 425, 425) { Error = CallError.NotImplemented }, new("io_uring_enter", 426, 426) { Error = CallError.NotImplemented },
        new("io_uring_register", 427, 427) { Error = CallError.NotImplemented },

        // The machine itself. The kernel keeps these for root anyway.
        new("kexec_load", 246, 104), new("kexec_file_load", 320, 294), new("init_module", 175, 105), new("finit_module", 313, 273),
        new("delete_module", 176, 106), new("reboot", 169, 142), new("swapon", 167, 224), new("swapoff", 168, 225), new("acct", 163, 89),
        new("quotactl", 179, 60), new("quotactl_fd", 443, 443), new("settimeofday", 164, 170), new("clock_settime", 227, 112),
        new("syslog", 103, 116), new("lookup_dcookie", 212, 18), new("iopl", 172, null), new("ioperm", 173, null), new("vhangup", 153, 58),

        // Sockets of other networks than the sandbox's own: AF_VSOCK (40) reaches the hypervisor from inside any network namespace; AF_ALG (38),
        // AF_PACKET (17) and AF_BLUETOOTH (31) are not for students either, and nobody can list the rest for all times.
        new("socket", 41, 198)
        {
            Error = CallError.NoSuchFamily,
            Argument = 0,
            When =
            [
                .. Enumerable.Range(0, NetlinkFamily).Except([0, UnixFamily, InternetFamily, InternetFamily6]).Select(family => new CallCondition(CallComparison.Equals, (uint)family)),
                new CallCondition(CallComparison.AtLeast, NetlinkFamily + 1),
            ],
        },

        // Typing at a terminal that others read.
        new("ioctl", 16, 29) { Argument = 1, When = [new CallCondition(CallComparison.Equals, PushInput), new CallCondition(CallComparison.Equals, ConsoleCommand)] },
    ];
}
