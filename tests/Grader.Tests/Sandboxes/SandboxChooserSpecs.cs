using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Sandboxes.Namespaces;
using Grader.Sandboxes.Processes;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class SandboxChooserSpecs
{
    [Test]
    public void The_kind_that_is_asked_for_is_the_one()
    {
        var choice = SandboxChooser.Choose("process", TestSandboxes.Run);

        choice.Kind.ShouldBeOfType<ProcessKind>();
        (choice.Reason, choice.Trouble).ShouldBe(("asked", null));
    }

    [Test]
    public void A_kind_that_does_not_work_is_never_replaced_by_a_weaker_one()
    {
        SandboxChoice choice;
        try
        {
            choice = SandboxChooser.Choose("namespace", TestSandboxes.Run);
        }
        catch (GraderFaultException e)
        {
            e.Why.Code.ShouldBe("sandbox.no-namespaces");
            return;
        }

        choice.Kind.ShouldBeOfType<NamespaceKind>();
        choice.Reason.ShouldBe("asked");
    }

    [Test]
    public void Left_alone_it_takes_the_strongest_that_works_and_says_what_keeps_it_from_more()
    {
        var choice = SandboxChooser.Choose("auto", TestSandboxes.Run);

        choice.Reason.ShouldBe(choice.Kind.Name);
        (choice.Trouble is not null).ShouldBe(choice.Kind is ProcessKind);
    }
}
