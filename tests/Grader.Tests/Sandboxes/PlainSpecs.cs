using Grader.Sandboxes;
using Grader.Sandboxes.Namespaces;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>Without bubblewrap, the wrapper's own trouble is told from the program's end.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class PlainSpecs
{
    [TestCase("unshare")]
    [TestCase("setpriv")]
    [TestCase("prlimit")]
    [TestCase("perl")]
    public void A_wrapper_that_fails_is_the_graders_trouble(string tool)
    {
        // Without namespaces on this machine the test is ignored here.
        _ = TestSandboxes.Plain;
        var tools = NamespaceTools.Find() with { Bubblewrap = null };
        const string refuses = "/bin/false";
        tools = tool switch
        {
            "unshare" => tools with { Unshare = refuses },
            "setpriv" => tools with { SetPriv = refuses },
            "prlimit" => tools with { PrLimit = refuses },
            _ => tools with { Perl = refuses },
        };
        using var program = new Started(new NamespaceKind(TestSandboxes.Run, tools), "/bin/sh", "-c", "exit 0");

        var fault = Should.Throw<GraderFaultException>(() => program.ExitCode);

        fault.Why.Code.ShouldBe("grader.fault");
    }

    [Test]
    public void A_program_cannot_take_back_that_it_ran()
    {
        // An ordinary user's program is that user, and the wrapper's command line names the file.
        const string script = "for f in $(tr '\\0' '\\n' </proc/1/cmdline | grep '/status$'); do echo \"found $f\"; rm -f \"$f\"; true >\"$f\"; done; exit 1";

        using var program = new Started(TestSandboxes.Plain, "/bin/sh", "-c", script);

        program.ExitCode.ShouldBe(1, program.Output);
        program.Output.ShouldContain("found /");
    }
}
