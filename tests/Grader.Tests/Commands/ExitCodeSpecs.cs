using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>What the process tells its caller, and the person in front of it.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class ExitCodeSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("es", "Puntaje: 3 de 3")]
    [TestCase("en", "Score: 3 of 3")]
    public async Task All_the_points_are_exit_code_0(string language, string score, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "--exercises", "exercises", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain(score);
        run.Errors.ShouldBeEmpty();
    }

    [TestCase("es", "Responde")]
    [TestCase("en", "Answers")]
    public async Task Lost_points_are_exit_code_1(string language, string title, CancellationToken cancellationToken)
    {
        _lab.AddWrong();

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "check", "wrong", "--exercises", "exercises", "--lang", language);

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.All);
        run.Output.ShouldContain($"✗ {title}");
        run.Errors.ShouldBeEmpty();
    }

    [TestCase("es", "No existe la carpeta nowhere.")]
    [TestCase("en", "There is no folder nowhere.")]
    public async Task A_folder_that_is_not_there_is_exit_code_2(string language, string message, CancellationToken cancellationToken) =>
        Refused(await GraderProcess.RunAsync(_lab, cancellationToken, "check", "nowhere", "--exercises", "exercises", "--lang", language), message);

    [TestCase("es", "good/udp_echo_server.py no es una carpeta ni un archivo comprimido de los que se abren")]
    [TestCase("en", "good/udp_echo_server.py is neither a folder nor an archive that can be opened")]
    public async Task A_file_that_is_no_archive_is_exit_code_2(string language, string message, CancellationToken cancellationToken) =>
        Refused(await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good/udp_echo_server.py", "--exercises", "exercises", "--lang", language), message);

    [TestCase("es", "No hay ningún ejercicio 4.4. Los que hay son: 9.1.")]
    [TestCase("en", "There is no exercise 4.4. Those that exist are: 9.1.")]
    public async Task An_exercise_that_is_not_there_is_exit_code_2(string language, string message, CancellationToken cancellationToken) =>
        Refused(await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "-e", "9.1,4.4", "--exercises", "exercises", "--lang", language), message);

    [TestCase("es", "No hay ningún comando, opción ni argumento «--sed» acá; ¿quisiste escribir «--seed»?")]
    [TestCase("en", "There is no command, option or argument «--sed» here; did you mean «--seed»?")]
    public async Task An_unknown_option_is_exit_code_2(string language, string message, CancellationToken cancellationToken) =>
        Refused(await GraderProcess.RunAsync(_lab, cancellationToken, "check", "good", "--sed", "1", "--lang", language), message);

    [TestCase("check", "es", "clave desconocida \"fils\"")]
    [TestCase("check", "en", "unknown key \"fils\"")]
    [TestCase("list", "es", "clave desconocida \"fils\"")]
    [TestCase("init", "en", "unknown key \"fils\"")]
    public async Task A_mistake_in_the_exercises_is_exit_code_2_with_its_place(string command, string language, string message, CancellationToken cancellationToken)
    {
        _lab.AddBroken();

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, command, "--exercises", "broken", "--lang", language);

        Refused(run, message);
        run.Errors.Split('\n').ShouldAllBe(line => line.StartsWith("broken/9.1/exercise.yaml:5:"));
        run.Errors.Split('\n').ShouldContain(line => line.StartsWith("broken/9.1/exercise.yaml:5:13: "));
    }

    [Test]
    public async Task The_language_is_that_of_the_environment_unless_asked(CancellationToken cancellationToken)
    {
        string[] arguments = [GraderProcess.Assembly, "check", "nowhere", "--exercises", "exercises"];
        var spanish = GraderProcess.Command(_lab, "dotnet", arguments).WithEnvironmentVariables(e => e.Set("GRADER_LANG", null).Set("LC_ALL", "es_AR.UTF-8"));
        var english = spanish.WithEnvironmentVariables(e => e.Set("GRADER_LANG", null).Set("LC_ALL", "en_GB.UTF-8"));

        Refused(await GraderProcess.RunAsync(spanish, cancellationToken), "No existe");
        Refused(await GraderProcess.RunAsync(english, cancellationToken), "There is no");
    }

    private static void Refused(GraderProcess.Ended run, string message)
    {
        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.Output);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain(message, Case.Sensitive);
    }
}
