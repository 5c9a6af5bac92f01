using Grader.Running.Actors;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class DatagramAllowanceTests
{
    [TestCase(0, Limits.Datagrams)]
    [TestCase(65_507, (Limits.DatagramBytes / 65_507) + 1)]
    public void It_ends_at_so_many_datagrams_or_bytes_whichever_comes_first(int size, int most)
    {
        var allowance = new DatagramAllowance();

        for (var i = 0; i < most; i++)
        {
            allowance.IsUsedUp.ShouldBeFalse($"after {i}");
            allowance.Take(size);
        }

        allowance.IsUsedUp.ShouldBeTrue();
    }
}
