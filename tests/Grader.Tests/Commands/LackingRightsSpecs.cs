using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Os;
using Grader.Tests.Running;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>The grader run by a root who may make networks and not capture them (capabilities(7)), as in some containers.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class LackingRightsSpecs
{
    [Test]
    public async Task Who_may_not_capture_gets_verdicts_without_private_networks_unless_they_are_asked_for(CancellationToken cancellationToken)
    {
        if (Libc.EffectiveUser() != 0)
            Assert.Ignore("Only root has rights to give up");
        _ = TestSandboxes.Plain;
        using var lab = new Lab(Ports.Reserve());

        var run = await WithoutRawSocketsAsync(lab, cancellationToken, "check", "good", "--exercises", "exercises", "-e", "9.1", "--report", "report.json");
        var asked = await WithoutRawSocketsAsync(lab, cancellationToken, "check", "good", "--exercises", "exercises", "-e", "9.1", "--sandbox", "namespace");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.All.ShouldContain("--cap-add NET_RAW");
        JsonNode.Parse(File.ReadAllText(lab.Path("report.json")))!["sandbox"]!["kind"]!.GetValue<string>().ShouldBe("process");
        asked.ExitCode.ShouldBe(ExitCodes.Fault, asked.All);
        asked.All.ShouldContain("--cap-add NET_RAW");
    }

    private static Task<GraderProcess.Ended> WithoutRawSocketsAsync(Lab lab, CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(
            GraderProcess.Command(lab, "setpriv", ["--bounding-set=-net_raw", "--inh-caps=-net_raw", "dotnet", GraderProcess.Assembly, .. arguments]),
            cancellationToken);
}
