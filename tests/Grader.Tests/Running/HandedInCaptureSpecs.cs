using Grader.Tests.Captures;
using Grader.Tests.Submissions;
using NUnit.Framework;

namespace Grader.Tests.Running;

/// <summary><c>expect: { capture }</c>: what was handed in beside the programs.</summary>
[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class HandedInCaptureSpecs
{
    private static readonly byte[] Real = Convert.FromBase64String(RealCaptures.Loopback.ReplaceLineEndings(""));

    [TestCase("udp/3599")]
    [TestCase("tcp/3599")]
    public void A_capture_with_the_whole_exchange_is_found(string on)
    {
        using var folder = new TemporaryFolder().With("9.9/notas.txt");
        File.WriteAllBytes(Path.Combine(folder.Path, "9.9", "eco.pcap"), Real);

        Judge(folder, on).ShouldPass();
    }

    [Test]
    public void A_capture_of_something_else_and_none_at_all_are_told()
    {
        using var folder = new TemporaryFolder().With("9.9/notas.txt");
        Judge(folder, "udp/3500").ShouldFail("capture.missing").Having("pattern", "*.pcap");

        File.WriteAllBytes(Path.Combine(folder.Path, "9.9", "eco.pcap"), Real);
        Judge(folder, "udp/3500").ShouldFail("capture.no-request").Having("name", "9.9/eco.pcap");
    }

    private static Grader.Running.CheckOutcome Judge(TemporaryFolder folder, string on) =>
        (TestSandboxes.Default with { Submission = folder.Path }).Run($"- expect: {{ capture: {{ files: [\"*.pcap\"], on: {on} }} }}");
}
