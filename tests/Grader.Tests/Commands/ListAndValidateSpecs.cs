using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>What is told of exercises without running anything.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class ListAndValidateSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("es", "9.1  Eco  (3)\n     2  answers  Responde\n     1  answers-again  Sigue respondiendo\n1 ejercicio, 2 pruebas, 3 puntos")]
    [TestCase("en", "9.1  Echo  (3)\n     2  answers  Answers\n     1  answers-again  Goes on answering\n1 exercise, 2 checks, 3 points")]
    public async Task The_list_shows_every_check_with_its_points(string language, string list, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "list", "--exercises", "exercises", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldBe(list);
    }

    [TestCase("es", "1 ejercicio sin errores, 3 puntos en total")]
    [TestCase("en", "1 exercise without mistakes, 3 points in all")]
    public async Task Good_exercises_are_told_so(string language, string message, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "validate", "exercises", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldBe(message);
    }

    [Test]
    public async Task Every_mistake_is_told_with_its_place(CancellationToken cancellationToken)
    {
        _lab.AddBroken();
        _lab.Write("broken/9.3/exercise.yaml", "exercise: [");

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "validate", "broken");

        run.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Output.ShouldBeEmpty();
        var mistakes = run.Errors.Split('\n');
        mistakes.ShouldContain(line => line.StartsWith("broken/9.1/exercise.yaml:5:13: unknown key \"fils\""));
        mistakes.ShouldContain(line => line.StartsWith("broken/9.3/exercise.yaml:"));
    }

    [Test]
    public async Task Without_a_folder_the_guides_own_exercises_are_meant(CancellationToken cancellationToken)
    {
        var list = await GraderProcess.RunAsync(_lab, cancellationToken, "list");
        var validate = await GraderProcess.RunAsync(_lab, cancellationToken, "validate");

        list.Output.ShouldEndWith(" 100 points");
        validate.ExitCode.ShouldBe(ExitCodes.Success, validate.All);
        validate.Output.ShouldEndWith(" 100 points in all");
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_a_mistake(CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "validate", "nowhere");

        run.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Errors.ShouldContain("there is no such folder");
    }
}
