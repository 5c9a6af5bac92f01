using Grader.Submissions;
using Grader.Submissions.Files;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Submissions;

internal sealed class ExerciseFileSpecs
{
    [Test]
    public void Captures_of_the_exercise_come_first_then_common_ones_and_those_of_others_never()
    {
        var files = new MemoryFiles().With("captura.pcap").With("1.4/UDP.PCAPNG").With("captura_1_4.pcap").With("2.4/tcp.pcap").With("1.5.2/x.pcap").With("1.4/nota.md");

        var (own, common) = ExerciseFiles.Matching(FolderWalk.Walk(files), "1.4", ["*.pcap", "*.pcapng"]);

        own.Select(file => file.Path).ShouldBe(["1.4/UDP.PCAPNG", "captura_1_4.pcap"]);
        common.Select(file => file.Path).ShouldBe(["captura.pcap"]);
    }
}
