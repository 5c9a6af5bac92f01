using Grader.Os;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

internal sealed class TeardownTests
{
    [Test]
    public void Every_step_is_taken_in_order_and_the_first_trouble_is_told()
    {
        var taken = new List<string>();

        Should.Throw<IOException>(() => Teardown.All(
            () => taken.Add("first"),
            () => throw new IOException("second"),
            () => taken.Add("third"),
            () => throw new InvalidOperationException("fourth"),
            () => taken.Add("fifth"))).Message.ShouldBe("second");

        taken.ShouldBe(["first", "third", "fifth"]);
    }

    [Test]
    public void What_was_made_is_undone_when_the_rest_cannot_be_made_the_last_first()
    {
        var undone = new List<int>();

        Should.Throw<IOException>(() =>
        {
            using var made = new Unfinished();
            made.UndoneBy(() => undone.Add(1));
            made.UndoneBy(() => undone.Add(2));
            throw new IOException("third");
        }).Message.ShouldBe("third");

        undone.ShouldBe([2, 1]);
    }

    [Test]
    public void What_is_finished_stays()
    {
        var undone = false;

        using (var made = new Unfinished())
        {
            made.UndoneBy(() => undone = true);
            made.Finish();
        }

        undone.ShouldBeFalse();
    }
}
