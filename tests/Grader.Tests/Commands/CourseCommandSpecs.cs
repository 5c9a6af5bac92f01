using System.Text.Json.Nodes;
using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>Hidden checks and the course file, on the command line.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class CourseCommandSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab()
    {
        _lab = new Lab();
        _lab.AddWrong();
        _lab.Hide("answers-again");
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("2999-01-01T00:00Z", "student", false)]
    [TestCase("2001-01-01T00:00Z", "student", true)]
    [TestCase("2999-01-01T00:00Z", "teacher", true)]
    public async Task A_hidden_check_is_told_by_name_only_to_teachers_and_after_the_courses_date(string date, string audience, bool told, CancellationToken cancellationToken)
    {
        _lab.Write("course.yaml", $"title: Redes 2026\nreveal_hidden: {date}\nexercises: [9.*]");

        var run = await CheckAsync(cancellationToken, "wrong", "--course", "course.yaml", "--audience", audience, "--format", "json", "--format", "html");

        run.ExitCode.ShouldBe(ExitCodes.PointsLost, run.All);
        var said = run.Output + await File.ReadAllTextAsync(_lab.Path("report.json"), cancellationToken) + await File.ReadAllTextAsync(_lab.Path("report.html"), cancellationToken);
        said.Contains("answers-again", StringComparison.Ordinal).ShouldBe(told, said);
        said.Contains("Goes on answering", StringComparison.Ordinal).ShouldBe(told, said);
        said.ShouldContain("Redes 2026");
        Report()["max_score"]!.GetValue<int>().ShouldBe(3);
        Report()["audience"]!.GetValue<string>().ShouldBe(audience);
    }

    [Test]
    public async Task Without_a_course_students_are_never_told(CancellationToken cancellationToken)
    {
        var run = await CheckAsync(cancellationToken, "good");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("[2/2] 9.1 hidden: passed");
        run.Output.ShouldContain("Hidden checks of this exercise that were judged: 1; that passed:");
        run.Output.ShouldNotContain("answers-again");
    }

    [Test]
    public async Task A_course_chooses_exercises_and_the_language_and_the_command_line_goes_before_it(CancellationToken cancellationToken)
    {
        _lab.AddSlow();
        _lab.Write("course.yaml", "language: es\nexercises: [\"9.1\"]");

        (await CheckAsync(cancellationToken, "good", "--course", "course.yaml")).Output.ShouldContain("Puntaje");
        (await CheckAsync(cancellationToken, "good", "--course", "course.yaml", "--lang", "en")).Output.ShouldContain("Score");
    }

    [Test]
    public async Task A_mistake_in_the_course_file_is_told_before_anything_runs(CancellationToken cancellationToken)
    {
        _lab.Write("course.yaml", "exercises: [\"9.7\"]");

        var check = await CheckAsync(cancellationToken, "good", "--course", "course.yaml");
        var validate = await GraderProcess.RunAsync(_lab, cancellationToken, "validate", "exercises", "--course", "course.yaml");

        check.ExitCode.ShouldBe(ExitCodes.Unusable, check.All);
        validate.ExitCode.ShouldBe(ExitCodes.Unusable, validate.All);
        check.Errors.ShouldStartWith("course.yaml:1:13: unknown exercise \"9.7\"");
        validate.Errors.ShouldBe(check.Errors);
    }

    private Task<GraderProcess.Ended> CheckAsync(CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(_lab, cancellationToken, ["check", .. arguments, "--exercises", "exercises"]);

    private JsonNode Report() => JsonNode.Parse(File.ReadAllText(_lab.Path("report.json")))!;
}
