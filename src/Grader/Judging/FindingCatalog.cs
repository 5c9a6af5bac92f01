using Grader.Texts;

namespace Grader.Judging;

/// <summary>
/// Every finding code with the parameters its texts may use. A parameter that begins with <c>@</c> is itself a key of the texts
/// (<c>@role.server</c>, <c>@waiting.keyboard</c>), looked up in the reader's language.
/// </summary>
public static class FindingCatalog
{
    /// <summary>Parameter names by code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = CodeTable.Parse(Table);

    // {program} is a role key; {endpoint} is like udp/3500; {waiting} says what the program is doing; {ip} is an address;
    // {line} is one line of output; counts are bytes unless the name says otherwise.
    private const string Table = """
        batch.over-budget         minutes
        proc.not-listening        program endpoint waiting
        proc.listens-elsewhere    program endpoint seen
        proc.exited-early         program endpoint code
        proc.not-startable        program reason
        proc.crashed              program error place
        proc.signaled             program signal
        proc.out-of-memory        program megabytes
        proc.too-many-processes   program limit
        proc.cpu-used-up          program seconds
        proc.file-too-large       program megabytes
        proc.disk-full            program megabytes
        proc.too-many-files       program limit
        proc.never-ends           program waiting
        proc.still-running        program seconds waiting
        proc.ended                program code
        proc.exit-code            program expected seen
        proc.not-at-keyboard      program waiting
        proc.at-keyboard          program
        proc.port-taken           program endpoint
        udp.no-reply              program ip waiting
        udp.unwanted-reply        program ip
        udp.extra-datagram        program
        udp.no-datagram           program endpoint waiting
        udp.sent-elsewhere        program endpoint seen
        udp.reply-from-elsewhere  program expected seen
        udp.reply-to-wrong-port   program expected seen
        data.wrapped              program before after
        data.transformed          program how
        data.canned               program
        data.padded               program extra
        data.partial              program seen_bytes expected_bytes
        data.stale                program
        data.recoded              program offset
        data.counted              program seen_bytes expected_bytes
        data.empty                program
        data.repeated             program
        data.different            program offset
        data.size                 program expected seen
        data.pattern              program expected
        data.no-number            program expected
        data.wrong-number         program expected seen
        data.many-numbers         program expected seen
        data.newline              program
        data.extra                program extra_bytes
        tcp.refused               program endpoint
        tcp.no-connection         program endpoint waiting
        tcp.connected-elsewhere   program endpoint seen
        tcp.no-reply              program waiting
        tcp.reset                 program
        tcp.ended-early           program seen_bytes expected_bytes
        tcp.stopped-reading       program seen_bytes expected_bytes
        tcp.short-send            program seen_bytes expected_bytes
        tcp.not-ended             program waiting
        tcp.still-pending         program waiting
        tcp.one-segment           program bytes
        tcp.connections           program expected seen
        tcp.backlog               program expected seen
        out.missing               program expected waiting
        out.nothing               program waiting
        out.sent-not-received     program
        out.bytes-literal         program
        out.recoded               program
        out.says-nothing-new      program
        out.forbidden             program line
        out.flood                 program megabytes
        out.no-address            program expected
        chat.nobody-asks          program waiting
        file.not-saved            program waiting
        file.different            program name seen_bytes expected_bytes offset
        capture.missing           pattern
        capture.unreadable        name
        capture.empty             name
        capture.wrong-transport   name endpoint seen
        capture.no-request        name endpoint
        capture.no-answer         name endpoint
        capture.no-handshake      name endpoint
        capture.no-end            name endpoint
        command.not-run           program
        setting.undiscovered      setting tried
        setting.not-applicable    setting value
        check.blocked             needs
        check.hidden              passed total when
        check.hidden-unjudged     when
        check.hidden-count        passed total when
        sandbox.cannot            sandbox capability
        sandbox.no-namespaces     detail
        machine.no-tool           tool
        machine.port-held         endpoint holder
        grader.fault              detail
        engine.none               endpoint detail
        engine.forbidden          endpoint
        engine.not-linux
        engine.not-root
        engine.elsewhere
        engine.no-image           image
        engine.refused            detail
        engine.lost               detail
        submission.no-folder      path
        submission.not-a-folder   path
        submission.not-an-archive path
        submission.unreadable     path
        submission.damaged        path
        submission.encrypted      path
        submission.oversized      path
        submission.missing        program exercise files
        submission.optional       program exercise
        submission.ambiguous      program exercise files
        submission.manifest       program exercise problem
        submission.not-declared   program exercise example
        submission.build-failed   program command
        submission.build-limit    program command limit
        submission.build-timeout  program command seconds
        manual.answered           name
        manual.unanswered         pattern
        """;
}
