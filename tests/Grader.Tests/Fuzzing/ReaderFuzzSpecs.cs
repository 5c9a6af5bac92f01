using System.Text;
using CsCheck;
using Grader.Captures;
using Grader.Os.Proc;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Tests.Captures;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Fuzzing;

/// <summary>Whatever readers are given, they end, take little memory and throw nothing.</summary>
internal sealed class ReaderFuzzSpecs
{
    private static readonly Phrases Texts = Phrases.Load();
    private static readonly int Inputs = Effort.Of(300, 30_000);

    [Test]
    public void A_damaged_exercise_is_read_or_told_what_is_wrong() =>
        Mutations.Of(Seeds("exercises", "exercise.yaml")).Sample(
            bytes => Bounded.Try(() =>
            {
                var reading = SpecReader.Parse(Encoding.UTF8.GetString(bytes), "exercise.yaml");
                foreach (var problem in reading.Problems)
                    problem.In(Texts, "es").ShouldNotBeEmpty();
            }),
            iter: Inputs, threads: 1);

    [Test]
    public void A_damaged_manifest_is_read_or_told_what_is_wrong() =>
        Mutations.Of(Seeds("tests/submissions", "submission.yaml")).Sample(
            bytes => Bounded.Try(() =>
            {
                var submission = Reading.Read(new MemoryFiles().With("submission.yaml", bytes).With("1.2/udp_echo_server.py"));
                foreach (var problem in submission.Problems)
                    problem.In(Texts, "es").ShouldNotBeEmpty();
            }),
            iter: Inputs, threads: 1);

    [Test]
    public void A_damaged_capture_is_read_as_far_as_it_goes() =>
        Mutations.Of(Captures()).Sample(
            bytes => Bounded.Try(() =>
            {
                foreach (var frame in CaptureReader.Read(bytes).Frames)
                    _ = PacketDecoder.Decode(frame.LinkType, frame.Bytes);
            }),
            iter: Inputs, threads: 1);

    [Test]
    public void A_damaged_socket_table_has_fewer_rows() =>
        Mutations.Of(Text(
            """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
              12: 0100007F:0DAC 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 52341 2 0000000000000000 0
              13: 00000000000000000000000001000000:0DAC 00000000000000000000000000000000:0000 0A 00000000:00000010 00:00000000 00000000  1000        0 52342 2 0000000000000000 0
            """)).Sample(
            bytes => Bounded.Try(() =>
            {
                var text = Encoding.UTF8.GetString(bytes);
                foreach (var transport in Enum.GetValues<Transport>())
                    SocketTable.Parse(text, transport).Count().ShouldBeLessThanOrEqualTo(text.Count(c => c == '\n'));
            }),
            iter: Inputs, threads: 1);

    [Test]
    public void A_damaged_status_of_a_thread_is_read_or_not() =>
        Mutations.Of(Text("4242 (a) b) (c) S 17 4242 4242 0 -1 4194304 123 0 0 0 1 2 3\n"), Text("4242 (x) R 1")).Sample(
            bytes => Bounded.Try(() =>
            {
                var text = Encoding.UTF8.GetString(bytes);
                _ = ThreadStatus.Parse(text, "123 456 7\n");
                _ = ThreadStatus.Parse("4242 (x) S 17 1", text);
                ThreadStatus.Parse("4242 (a) S 99 (b) S 17 1", "123 456 7\n").ShouldBe(new ThreadStatus("S", 17, 7));
            }),
            iter: Inputs, threads: 1);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static List<byte[]> Seeds(string folder, string name) =>
        [.. Directory.EnumerateFiles(Repository.Path(folder.Split('/')), name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(40).Select(File.ReadAllBytes)];

    private static List<byte[]> Captures()
    {
        byte[] payload = [0x45, 0, 0, 32, 0, 0, 0, 0, 64, 17, 0, 0, 127, 0, 0, 1, 127, 0, 0, 1, 0x0D, 0xAC, 0x0D, 0xAD, 0, 12, 0, 0, 1, 2, 3, 4];
        var next = new CaptureFiles(bigEndian: true);
        return
        [
            .. Seeds("src/ReferenceImpl", "*.pcap"),
            .. Seeds("tests/submissions/guide-python", "*.pcap*"),
            new CaptureFiles(bigEndian: false).Pcap(0xA1B2C3D4, LinkType.Raw, 1, payload, payload),
            [.. next.Section(), .. next.Interface(LinkType.Raw, 0, next.Option(9, 9)), .. next.Enhanced(0, 1_700_000_000_000_000, payload), .. next.Simple(payload, 32)],
        ];
    }
}
