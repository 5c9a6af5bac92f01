using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Grader.Commands;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>grader doctor</c> on this machine.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(120_000)]
internal sealed class DoctorSpecs
{
    [Test]
    public async Task It_names_who_holds_a_port_of_the_exercises_and_the_exit_code_says_what_the_last_line_does(CancellationToken cancellationToken)
    {
        using var port = Ports.Reserve();
        using var lab = new Lab(port.Number);
        using var holder = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        holder.Bind(new IPEndPoint(IPAddress.Loopback, port.Number));

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "doctor", "--exercises", "exercises", "--lang", "en");

        run.Output.ShouldContain($"({Environment.ProcessId}) has udp/{port.Number}; the sandbox «process» needs it.", Case.Sensitive, run.All);
        run.Output.ShouldContain($"kill {Environment.ProcessId}");
        run.ExitCode.ShouldBe(run.Output.TrimEnd().EndsWith("This machine can grade.", StringComparison.Ordinal) ? ExitCodes.Success : ExitCodes.Fault, run.All);
        run.Errors.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(lab.Temporary).ShouldBeEmpty();
    }
}
