using Grader.Texts;

namespace Grader.Judging;

/// <summary>
/// The pages of the manual about the system calls that a finding concerns, the most telling first: <c>recvfrom(2)</c>. What each of them does is
/// in the texts, under <c>call.NAME</c>.
/// </summary>
public static class FindingReferences
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Pages = CodeTable.Parse(Table);

    /// <summary>The pages for a code; none where no system call is concerned.</summary>
    public static IReadOnlyList<string> Of(string code) => Pages.GetValueOrDefault(code) ?? [];

    /// <summary>Every code that has pages.</summary>
    public static IEnumerable<string> Codes => Pages.Keys;

    private const string Table = """
        proc.not-listening        bind(2) socket(2)
        proc.listens-elsewhere    bind(2) socket(2)
        proc.exited-early         bind(2)
        proc.crashed              errno(3)
        proc.signaled             signal(7)
        proc.never-ends           select(2) socket(7)
        proc.ended                accept(2) recvfrom(2)
        proc.exit-code            exit(3)
        proc.not-at-keyboard      read(2)
        proc.at-keyboard          read(2) select(2)
        proc.port-taken           socket(7) bind(2)
        udp.no-reply              sendto(2) recvfrom(2)
        udp.unwanted-reply        recvfrom(2) sendto(2)
        udp.extra-datagram        sendto(2)
        udp.no-datagram           sendto(2) socket(2)
        udp.sent-elsewhere        sendto(2)
        udp.reply-from-elsewhere  bind(2) sendto(2)
        udp.reply-to-wrong-port   recvfrom(2) sendto(2)
        data.wrapped              send(2) recv(2)
        data.transformed          send(2) recv(2)
        data.canned               recv(2)
        data.padded               recv(2)
        data.partial              recv(2) send(2)
        data.stale                recv(2)
        data.recoded              send(2)
        data.counted              send(2)
        data.repeated             send(2)
        data.different            recv(2) send(2)
        data.size                 recv(2) send(2)
        data.extra                send(2)
        tcp.refused               listen(2) bind(2)
        tcp.no-connection         connect(2) socket(2)
        tcp.connected-elsewhere   connect(2)
        tcp.no-reply              recv(2) send(2)
        tcp.reset                 close(2) tcp(7)
        tcp.ended-early           recv(2) send(2)
        tcp.stopped-reading       recv(2)
        tcp.short-send            send(2)
        tcp.not-ended             close(2) shutdown(2)
        tcp.still-pending         accept(2) listen(2)
        tcp.one-segment           send(2)
        tcp.connections           connect(2)
        tcp.backlog               listen(2)
        out.sent-not-received     recv(2)
        out.recoded               recv(2)
        out.no-address            accept(2) recvfrom(2)
        file.not-saved            recv(2)
        file.different            recv(2) send(2)
        command.not-run           system(3)
        data.wrong-number         system(3)
        """;
}
