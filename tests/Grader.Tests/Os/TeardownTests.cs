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
}
