using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>--hint</c>, once and twice, before or after the submission.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class HintSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab()
    {
        _lab = new Lab();
        _lab.AddWrong();
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("check wrong", 0)]
    [TestCase("check --hint wrong", 1)]
    [TestCase("check wrong --hint --hint", 2)]
    [TestCase("check --hint --hint wrong", 2)]
    public async Task It_adds_as_much_help_as_it_is_given(string command, int calls, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, [.. command.Split(' '), "--exercises", "exercises", "--lang", "en"]);

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.All);
        run.Output.ShouldContain("Answer whoever wrote.");
        run.Output.Split("How it works").Length.ShouldBe(calls + 1, run.Output);
    }
}
