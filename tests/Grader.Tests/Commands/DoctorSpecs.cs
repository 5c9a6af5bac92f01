using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Grader.Commands;
using Grader.Os;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>grader doctor</c> on this machine.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class DoctorSpecs
{
    [Test]
    public async Task It_names_who_holds_a_port_of_the_exercises_and_the_exit_code_says_what_the_last_line_does(CancellationToken cancellationToken)
    {
        using var lab = new Lab(Ports.Reserve());
        using var holder = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        holder.Bind(new IPEndPoint(IPAddress.Loopback, lab.Port));

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "doctor", "--exercises", "exercises", "--lang", "en");

        run.Output.ShouldContain($"({Environment.ProcessId}) has udp/{lab.Port}; the sandbox «process» needs it.", Case.Sensitive, run.All);
        run.Output.ShouldContain($"kill {Environment.ProcessId}");
        run.ExitCode.ShouldBe(run.Output.TrimEnd().EndsWith("This machine can grade.", StringComparison.Ordinal) ? ExitCodes.Success : ExitCodes.Fault, run.All);
        run.Errors.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(lab.Temporary).ShouldBeEmpty();
    }

    // Root and whoever may make user namespaces have another place for them.
    [TestCase("es", "No se pueden poner archivos temporales en ", "Esta máquina no puede corregir como debería")]
    [TestCase("en", "Temporary files cannot be put in ", "This machine cannot grade as it should")]
    public async Task Without_a_place_for_temporary_files_it_tells_that(string language, string symptom, string verdict, CancellationToken cancellationToken)
    {
        using var lab = new Lab();
        var nowhere = lab.Path("good/udp_echo_server.py/tmp");

        var run = await RunWithoutTemporaryAsync(lab, ["GRADER_IN_USER_NAMESPACE=1"], nowhere, language, cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Output.ReplaceLineEndings(" ").ShouldStartWith($"✗ {symptom}", Case.Sensitive, run.All);
        run.Output.ShouldContain(verdict, Case.Sensitive, run.All);
        run.Errors.ShouldBeEmpty();
    }

    [Test]
    public async Task Somebody_without_a_place_for_temporary_files_can_ask_it(CancellationToken cancellationToken)
    {
        using var lab = new Lab();

        var run = await RunWithoutTemporaryAsync(lab, [], lab.Path("good/udp_echo_server.py/tmp"), "en", cancellationToken);

        run.ExitCode.ShouldBeOneOf([ExitCodes.Success, ExitCodes.Fault], run.All);
        run.Output.ShouldContain("This machine can", Case.Sensitive, run.All);
        run.Errors.ShouldBeEmpty();
    }

    private static async Task<GraderProcess.Ended> RunWithoutTemporaryAsync(Lab lab, string[] variables, string temporary, string language, CancellationToken cancellationToken)
    {
        string[] ordinary = Libc.EffectiveUser() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
        if ((await GraderProcess.RunAsync(GraderProcess.Command(lab, "env", [.. ordinary, "test", "-r", GraderProcess.Assembly]), cancellationToken)).ExitCode != 0)
            Assert.Ignore("Another user may not enter the folder of the tests");
        string[] command = [.. ordinary, "env", .. variables, $"TMPDIR={temporary}", $"HOME={lab.Root}", "dotnet", GraderProcess.Assembly, "doctor", "--exercises", "exercises", "--lang", language];
        return await GraderProcess.RunAsync(GraderProcess.Command(lab, "env", command), cancellationToken);
    }
}
