namespace Grader.Tests.Attacks;

/// <summary>What is tried on every kind of sandbox. Adding an attack takes a line here and, where no dummy does it yet, a few in hostile.py.</summary>
internal static class AttackList
{
    /// <summary>Namespaces with bubblewrap and without, containers, and the machine itself.</summary>
    public static readonly IReadOnlyList<string> AllKinds = ["bubblewrap", "plain", "container", "process"];

    /// <summary>Those that keep a program from the machine: what these survive the machine itself must not be tried with.</summary>
    public static readonly IReadOnlyList<string> Isolating = ["bubblewrap", "plain", "container"];

    private const string Echo = """
        - run: server
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """;

    private const string Stream = """
        - run: server
        - connect: { as: client, to: server }
        - send: { from: client, data: hola }
        - expect: { at: client, data: hola }
        """;

    private const string Silence = Echo + "\n- expect: { at: client, silence: true }";

    public static IReadOnlyList<Attack> All { get; } =
    [
        new(1, "Never binds its port") { Plays = [Server("start.py how=pauses", "proc.not-listening")] },
        new(2, "Binds late") { Plays = [Server("udp_echo.py late=0.5")] },
        new(3, "Binds another port") { Plays = [Server("start.py how=wrong-port", "proc.listens-elsewhere")] },
        new(4, "TCP in place of UDP") { Plays = [Server("start.py how=tcp", "proc.listens-elsewhere")] },
        new(5, "Binds all addresses, of either family") { Plays = [Server("udp_echo.py bind=0.0.0.0"), Server("udp_echo.py bind=::")] },
        new(6, "Binds ::1 alone") { Plays = [Server("udp_echo.py bind=::1")] },
        new(7, "Binds localhost, which may be ::1") { Plays = [Server("udp_echo.py bind=localhost")], Tests = ["ReadinessSpecs.A_tcp_server_is_reached_wherever_it_listens"] },
        new(8, "Binds an address that the machine does not have") { Plays = [Server("start.py how=bad-address", "proc.crashed")] },
        new(9, "Does not even begin: syntax error, instant end") { Plays = [Server("syntax_error.py", "proc.crashed"), Server("start.py how=ends", "proc.exited-early")] },
        new(10, "Cannot be started: no such file, not executable") { Plays = [Server("./not-there", "proc.exited-early"), Server("./notes.txt", "proc.exited-early")] },
        new(11, "Its port is still held by its own last run") { Tests = ["ReadinessSpecs.A_port_that_is_taken_already_is_told_as_such", "wrong/2.2-no-reuseaddr"] },

        new(12, "Reads a keyboard at which nobody types: it stays open") { Plays = [Client("start.py how=asks", "exits: true", "proc.never-ends")] },
        new(13, "Waits for the keyboard in place of the network") { Plays = [Server("start.py how=asks", "proc.not-listening")] },
        new(14, "Keeps what it prints in a buffer: programs have a terminal, so it comes at once")
        {
            Plays = [Client("prints.py how=stays", "prints: hola, running: true")], Tests = ["SandboxSpecs.A_program_has_a_terminal"],
        },
        new(15, "Prints without end") { Plays = [Client("prints.py how=flood", "prints: hola, exits: 0")], Tests = ["SandboxSpecs.The_terminal_takes_a_flood"] },
        new(16, "Prints NUL, broken UTF-8, no last newline") { Plays = [Client("prints.py how=bytes", "prints: hola"), Client("prints.py how=no-newline", "prints: hola")] },
        new(17, "Prints escape sequences, markup, workflow commands")
        {
            Plays = [Client("hostile.py how=pretends", "prints: PASSED")], Tests = ["HostileOutputTests.On_the_console_it_is_only_text", "HostileOutputTests.In_json_it_is_only_text"],
        },
        new(18, "Prints that it passed") { Plays = [Client("hostile.py how=pretends", "prints: hola", "out.missing")], Tests = ["wrong/1.2-says-passed"] },
        new(19, "Closes its output and goes on") { Plays = [Client("prints.py how=closed", "prints: hola, running: true")] },

        new(20, "Answers from another port") { Plays = [Server("udp_answer.py how=other-port", "udp.reply-from-elsewhere")] },
        new(21, "Answers somebody else") { Plays = [Server("udp_answer.py how=wrong-port", "udp.reply-to-wrong-port", "udp.no-reply")], Tests = ["wrong/1.2-answers-the-first-client-always"] },
        new(22, "Answers twice") { Plays = [new HostilePlay(Silence, "server udp_answer.py how=twice", "udp.extra-datagram")] },
        new(23, "Floods its client")
        {
            Plays = [new HostilePlay(Silence, "server udp_answer.py how=flood", "udp.extra-datagram"), new HostilePlay(Stream, "server tcp_answer.py how=floods", "data.different", "data.padded", "data.extra", "data.wrapped")],
        },
        new(24, "Breaks a connection off in place of ending it") { Plays = [new HostilePlay(Stream, "server tcp_answer.py how=resets", "tcp.reset")] },
        new(25, "Waits for an end that its client never sends") { Plays = [new HostilePlay(Stream, "server tcp_answer.py how=after-eof", "tcp.no-reply")] },
        new(26, "Accepts and never reads") { Plays = [new HostilePlay(Stream, "server tcp_answer.py how=never-reads", "tcp.no-reply")], Tests = ["StreamSpecs.A_program_that_never_reads_does_not_hold_the_grader"] },
        new(27, "Answers byte by byte, slowly") { Plays = [new HostilePlay(Stream, "server tcp_answer.py how=drips")] },
        new(28, "Cuts and joins what it sends") { Plays = [new HostilePlay(Stream, "server tcp_answer.py how=pieces")] },
        new(29, "Cuts a datagram short") { Plays = [new HostilePlay(Echo.Replace("hola", "hola mundo", StringComparison.Ordinal), "server udp_answer.py how=partial", "data.partial")], Tests = ["wrong/1.2-buffer-of-512"] },
        new(30, "Dies at one message") { Plays = [Server("udp_dies.py how=error", "proc.crashed"), Server("udp_dies.py how=signal", "proc.signaled")] },
        new(31, "Leaves its port before it is sent to") { Plays = [Server("udp_dies.py how=quietly", "proc.ended")] },
        new(32, "Sends data out of the machine") { Plays = [Client("hostile.py how=goes-out", "prints: \"udp ENETUNREACH\\ntcp ENETUNREACH\"") with { Kinds = Isolating }] },
        new(33, "Takes the port that the grader's peer has") { Tests = ["ProcessKindSpecs.A_port_that_is_held_is_told_with_its_holder_and_costs_nothing"] },
        new(34, "Talks to the hypervisor (AF_VSOCK)")
        {
            Plays = [Client("hostile.py how=vsock", "prints: vsock EAFNOSUPPORT") with { Kinds = Isolating }], Tests = ["SystemCallSpecs.Only_the_loopbacks_families_of_sockets_are_left"],
        },
        new(35, "Sleeps while another process holds the port") { Tests = ["ReadinessSpecs.A_program_that_only_sleeps_while_another_holds_the_port_fails", "wrong/1.2-another-process-holds-the-port"] },

        new(36, "Leaves a daemon that holds the port")
        {
            Plays = [Client("leaves_daemon.py how=goes", "exits: 0, prints: listo"), Client("leaves_daemon.py how=stays", "prints: listo, running: true")],
            Tests = ["SandboxSpecs.A_daemon_is_gone_with_its_sandbox"],
        },
        new(37, "Leaves a daemon that holds the output") { Plays = [Client("leaves_daemon.py how=goes", "exits: 0")], Tests = ["SandboxSpecs.A_program_that_goes_from_process_to_process_is_caught"] },
        new(38, "Ignores every polite signal")
        {
            Plays = [new HostilePlay("- run: client\n- expect: { of: client, prints: listo }\n- stop: client", "client stops.py how=ignores")],
        },
        new(39, "Must be stopped itself, and not its sandbox") { Tests = ["SandboxSpecs.A_signal_reaches_the_program"] },
        new(40, "The run is interrupted") { Tests = ["InterruptionSpecs.An_interrupted_run_reports_what_it_graded_and_leaves_nothing"] },
        new(41, "Kills all that it may, stops its parent")
        {
            Plays =
            [
                Client("hostile.py how=kills-all", "prints: por matar") with { Kinds = Isolating },
                Client("hostile.py how=stops-parent", "exits: true") with { Kinds = ["bubblewrap", "plain"] },
                // It stops the init that would tell its end, so it never ends: its own loss.
                Client("hostile.py how=stops-parent", "exits: true", "proc.still-running") with { Kinds = ["container"] },
            ],
            Tests = ["NamespaceSpecs.Killing_everything_is_killing_itself"],
        },
        new(42, "Traces the sandbox's first process") { Tests = ["SystemCallSpecs.Every_call_of_the_list_is_refused"] },
        new(43, "Starts processes or threads without end")
        {
            Plays =
            [
                Server("hostile.py how=forks", "proc.too-many-processes") with { Kinds = Isolating },
                Server("hostile.py how=threads", "proc.too-many-processes") with { Kinds = Isolating },
            ],
            Tests = ["NamespaceSpecs.Forking_without_end_meets_a_limit_of_its_own"],
        },
        new(44, "Takes memory without end, in one process or in many")
        {
            Plays =
            [
                Server("hostile.py how=hoards", "proc.out-of-memory"),
                Server("hostile.py how=hoards-in-children", "proc.out-of-memory") with { Kinds = ["bubblewrap", "plain", "process"] },
                // There the kernel ends one of the children, and the others go on.
                Server("hostile.py how=hoards-in-children", "proc.out-of-memory", "proc.not-listening") with { Kinds = ["container"] },
            ],
        },
        new(45, "Spins") { Plays = [new HostilePlay(Echo, "server hostile.py how=spins-after-hello", "udp.no-reply", "proc.cpu-used-up")], Tests = ["LimitSpecs.Processor_time_ends"] },
        new(46, "Sleeps past every deadline") { Plays = [Server("start.py how=sleeps", "proc.not-listening")] },
        new(47, "Leaves core dumps") { Plays = [Client("hostile.py how=core", "prints: \"core (0, 0)\"")] },
        new(48, "The grader is killed") { Tests = ["InterruptionSpecs.A_killed_run_leaves_neither_processes_nor_files"] },
        new(49, "A batch is interrupted") { Tests = ["InterruptionSpecs.An_interrupted_run_reports_what_it_graded_and_leaves_nothing"] },

        new(50, "Fills the disk, or writes outside its own folders")
        {
            Plays =
            [
                Client("hostile.py how=fills-work", "exits: 0", "proc.disk-full"),
                Client("hostile.py how=many-files", "exits: 0", "proc.disk-full"),
                Client("hostile.py how=one-large-file", "exits: 0", "proc.file-too-large"),
                Client("hostile.py how=fills-tmp", "exits: 0", "proc.disk-full") with { Kinds = Isolating },
                Client("hostile.py how=fills-shm", "exits: 0", "proc.disk-full") with { Kinds = ["bubblewrap", "container"] },
                Client("hostile.py how=writes-outside", "does-not-print: hecho") with { Kinds = Isolating },
                Client("hostile.py how=deep", "prints: hondo"),
            ],
            Tests = ["NamespaceSpecs.A_program_may_change_its_own_folder_only"],
        },
        new(51, "Reads the machine's files and environment") { Tests = ["BubblewrapSpecs.The_machines_files_are_not_there", "NamespaceSpecs.A_program_sees_the_same_few_variables_everywhere"] },
        new(52, "Reads the sandbox's own command line") { Tests = ["BubblewrapSpecs.What_the_sandbox_is_made_of_is_on_no_command_line"] },
        new(53, "Uses descriptors that it inherited") { Tests = ["SandboxSpecs.A_program_has_no_descriptors_but_its_terminal"] },
        new(54, "Reads from the mounts where the submission is") { Tests = ["BubblewrapSpecs.Mounts_and_command_lines_tell_nothing_of_where_the_submission_is"] },
        new(55, "Saves a link or a pipe where a file is expected")
        {
            Plays = [Client("saves.py how=link", "saves: hola", "file.not-saved"), Client("saves.py how=fifo", "saves: hola", "file.different")],
        },
        new(56, "Changes its own source between checks") { Plays = [Client("hostile.py how=rewrites", "prints: de fábrica")] },
        new(57, "Archives with paths, links and bombs") { Tests = ["DiskSpecs.Links_are_followed_only_to_files_of_the_submission"] },
        new(58, "Archives with devices and pipes") { Tests = ["DiskSpecs.A_named_pipe_is_not_waited_for"] },
        new(59, "File names that are options, commands, lines") { Plays = [Client("hostile.py how=odd-names", "prints: raros")], Tests = ["DiskSpecs.Odd_names_are_names", "LanguageSpecs.No_command_takes_a_file_name_for_an_option"] },
        new(60, "A run command that is a shell's") { Plays = [Server("udp_echo.py;true", "proc.exited-early")] },
        new(61, "A build that is hostile") { Tests = ["LimitSpecs.A_build_that_takes_too_much_is_told_so"] },
        new(62, "Knows the answers by heart") { Tests = ["wrong/1.1-answers-by-heart", "wrong/1.2-canned-answer", "wrong/2.2-answers-by-heart"] },
        new(63, "Runtimes that open sockets of their own") { Tests = ["NamespaceSpecs.A_program_sees_the_same_few_variables_everywhere", "NamespaceSpecs.A_program_has_a_tmp_of_its_own_each_time"] },
        new(64, "Takes another sandbox's processes by having its user") { Tests = ["UserIdsSpecs.No_two_sandboxes_of_a_process_have_the_same_user_whichever_run_they_belong_to", "NamespaceSpecs.Forking_without_end_meets_a_limit_of_its_own"] },
        new(65, "Asks for names that only /etc knows") { Plays = [Client("hostile.py how=names", "exits: 0, prints: 127.0.0.1")] },
        new(66, "Ends with the status of a sandbox that failed") { Plays = [Client("prints.py how=status text=125", "exits: 0", "proc.exit-code"), Server("prints.py how=status text=125", "proc.exited-early")] },
        new(67, "Connects, or sends, faster than the grader reads")
        {
            Tests =
            [
                "ListenerSpecs.A_client_that_connects_without_end_does_not_hold_the_grader", "LinkSpecs.Programs_that_flood_it_do_not_hold_the_grader_and_are_heard_up_to_a_bound",
                "LinkSpecs.Clients_for_which_the_server_has_no_room_do_not_hold_the_grader",
            ],
        },
    ];

    private static HostilePlay Server(string program, params string[] codes) => new(Echo, $"server {program}", codes);

    private static HostilePlay Client(string program, string expectation, params string[] codes) =>
        new($"- run: client\n- expect: {{ of: client, {expectation} }}", $"client {program}", codes);
}
