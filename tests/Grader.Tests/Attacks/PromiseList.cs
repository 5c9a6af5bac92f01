namespace Grader.Tests.Attacks;

/// <summary>The policy of all sandboxes, and how each kind keeps it.</summary>
internal static class PromiseList
{
    private const string NotPromised = "";
    private const string Memory = "a control group where the grader may make one (version 1 or 2); else watched 20 times a second, then ended";
    private const string Tasks = "`RLIMIT_NPROC` of its own user (as root); else watched 20 times a second, then ended";

    public static IReadOnlyList<Promise> All { get; } =
    [
        new("A network of its own, from which nothing else can be reached")
        {
            Bubblewrap = "network namespace with a loopback", Plain = "network namespace with a loopback", Container = "`--network none`, no published port", Process = NotPromised,
            Tests = ["NamespaceSpecs.A_network_has_a_loopback_of_its_own_and_nothing_else", "NamespaceSpecs.Two_programs_have_the_same_port_at_once", "attack 32"],
        },
        new("The machine's files are not there, and its system cannot be changed")
        {
            Bubblewrap = "mount namespace: `/usr` read-only, a few files of `/etc`, everything else absent", Plain = NotPromised, Container = "the image, read-only", Process = NotPromised,
            Tests = ["BubblewrapSpecs.The_machines_files_are_not_there", "NamespaceSpecs.A_program_may_change_its_own_folder_only"],
        },
        new("A `/tmp` of its own, empty each time, of 64 MB")
        {
            Bubblewrap = "sized tmpfs", Plain = "sized tmpfs", Container = "sized tmpfs", Process = NotPromised,
            Tests = ["NamespaceSpecs.A_program_has_a_tmp_of_its_own_each_time", "attack 50"],
        },
        new("Nothing of where the submission lies or how the sandbox is made can be read")
        {
            Bubblewrap = "`bwrap --args` on a descriptor, neutral folder names", Plain = NotPromised, Container = "bind mount of a neutral folder", Process = NotPromised,
            Tests = ["BubblewrapSpecs.Mounts_and_command_lines_tell_nothing_of_where_the_submission_is", "BubblewrapSpecs.What_the_sandbox_is_made_of_is_on_no_command_line"],
        },
        new("Other processes are neither seen nor touched")
        {
            Bubblewrap = "PID namespace, a user of its own (as root)", Plain = "PID namespace, a user of its own (as root)", Container = "PID namespace, a user of its own", Process = NotPromised,
            Tests = ["NamespaceSpecs.A_program_sees_no_other_processes_and_none_of_the_graders_environment", "NamespaceSpecs.Killing_everything_is_killing_itself", "attack 41"],
        },
        new("No rights, and no way to get any")
        {
            Bubblewrap = "`no_new_privs`, no capabilities", Plain = "`no_new_privs`, no capabilities", Container = "`no-new-privileges`, `--cap-drop ALL`", Process = NotPromised,
            Tests = ["SystemCallSpecs.A_program_cannot_get_new_rights_and_has_none", "BubblewrapSpecs.New_user_namespaces_are_refused"],
        },
        new("Dangerous system calls are refused: tracing, namespaces, mounts, keys, BPF, io_uring, sockets of other families")
        {
            Bubblewrap = "seccomp filter from the table `DeniedCalls`", Plain = "the same filter, where Perl is installed", Container = "the same table as Docker's profile", Process = NotPromised,
            Tests = ["SystemCallSpecs.Every_call_of_the_list_is_refused", "SystemCallSpecs.Only_the_loopbacks_families_of_sockets_are_left", "SystemCallSpecs.Calls_of_another_architecture_end_the_process"],
        },
        new("Only the expected descriptors and variables are there")
        {
            Bubblewrap = "close on exec, `--clearenv`", Plain = "close on exec, `env -i`", Container = "`env -i`", Process = "close on exec; the variables are the grader's",
            Tests = ["SandboxSpecs.A_program_has_no_descriptors_but_its_terminal", "NamespaceSpecs.A_program_sees_the_same_few_variables_everywhere"],
        },
        new("128 processes and threads (512 for builds)")
        {
            Bubblewrap = Tasks, Plain = Tasks, Container = "`--pids-limit`", Process = NotPromised,
            Tests = ["NamespaceSpecs.Forking_without_end_meets_a_limit_of_its_own", "OrdinaryUserSpecs.A_flood_of_processes_ends_and_is_told_as_the_cause", "attack 43"],
        },
        new("512 MB of memory (2 GB for builds)")
        {
            Bubblewrap = Memory, Plain = Memory, Container = "control group", Process = "watched on Linux",
            Tests = ["MemoryGroupSpecs.Programs_never_have_more_than_the_limit_together", "LimitSpecs.Memory_ends_and_is_told_as_the_cause", "attack 44"],
        },
        new("30 s of processor time for each process (240 for builds)")
        {
            Bubblewrap = "`RLIMIT_CPU`", Plain = "`RLIMIT_CPU`", Container = "`RLIMIT_CPU`, one processor in all", Process = "`RLIMIT_CPU` on Linux",
            Tests = ["LimitSpecs.Processor_time_ends", "attack 45"],
        },
        new("256 open files, files of 16 MB (1024 and 256 MB for builds), no core dumps")
        {
            Bubblewrap = "`RLIMIT_NOFILE`, `RLIMIT_FSIZE`, `RLIMIT_CORE`", Plain = "`RLIMIT_NOFILE`, `RLIMIT_FSIZE`, `RLIMIT_CORE`", Container = "`--ulimit`", Process = "the same limits on Linux",
            Tests = ["LimitSpecs.Open_files_end", "attack 47", "attack 50"],
        },
        new("128 MB in its folder (1 GB for builds), in at most 20,000 files")
        {
            Bubblewrap = "watched 5 times a second, then ended", Plain = "watched 5 times a second, then ended", Container = "watched 5 times a second, then ended", Process = "watched on Linux",
            Tests = ["LimitSpecs.A_folder_is_full_at_some_size", "attack 50"],
        },
        new("Builds run in the same kind of sandbox, with the same policy")
        {
            Bubblewrap = "as programs", Plain = "as programs", Container = "as programs", Process = "as programs",
            Tests = ["LimitSpecs.A_build_that_takes_too_much_is_told_so"],
        },
        new("What a program leaves in its folder leads the grader nowhere")
        {
            Bubblewrap = "links are never followed, files are given to its user once", Plain = "links are never followed, files are given to its user once",
            Container = "links are never followed, files are given to its user once", Process = "links are never followed",
            Tests = ["FolderSafetySpecs.A_link_to_a_file_of_the_machine_gives_nobody_the_file", "FolderSafetySpecs.A_link_in_the_place_of_a_file_that_a_program_is_given_is_not_written_through", "attack 55", "attack 59"],
        },
        new("Nothing of a program outlives its check")
        {
            Bubblewrap = "the end of the PID namespace", Plain = "the end of the PID namespace", Container = "the end of the container", Process = "adopted orphans, known by a variable (Linux)",
            Tests = ["SandboxSpecs.A_daemon_is_gone_with_its_sandbox", "SandboxSpecs.A_program_that_goes_from_process_to_process_is_caught", "attack 36"],
        },
        new("Nothing of a killed grader's programs is left")
        {
            Bubblewrap = "death with the parent, and the run's janitor", Plain = "death with the parent, and the run's janitor", Container = "the janitor, and the next run", Process = "the run's janitor (Linux)",
            Tests = ["InterruptionSpecs.A_killed_run_leaves_neither_processes_nor_files", "ContainerRunSpecs.A_run_that_is_ended_in_the_middle_leaves_no_container_either"],
        },
    ];
}
