using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>--hint</c>, once and twice, before or after the submission.</summary>
[CancelAfter(120_000)]
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

    [TestCase("check wrong", false, false)]
    [TestCase("check --hint wrong", true, false)]
    [TestCase("check wrong --hint --hint", true, true)]
    [TestCase("check --hint --hint wrong", true, true)]
    public async Task It_adds_as_much_help_as_it_is_given(string command, bool hint, bool call, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, [.. command.Split(' '), "--exercises", "exercises", "--lang", "en"]);

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.All);
        run.Output.Contains("Answer whoever wrote.", StringComparison.Ordinal).ShouldBe(hint);
        run.Output.Contains("How it works", StringComparison.Ordinal).ShouldBe(call);
    }
}
