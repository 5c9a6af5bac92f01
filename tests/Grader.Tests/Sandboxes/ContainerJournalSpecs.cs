using Grader.Sandboxes;
using Grader.Sandboxes.Containers;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

internal sealed class ContainerJournalSpecs
{
    [Test]
    public void What_was_announced_is_under_way_until_it_is_confirmed()
    {
        using var run = new RunFolder();
        var journal = new ContainerJournal(run.Path);
        journal.UnderWay().ShouldBeEmpty();

        journal.Announce("a");
        journal.Announce("b");
        journal.Confirm("a");

        new ContainerJournal(run.Path).UnderWay().ShouldBe(["b"]);
    }
}
