using Grader.Judging;
using Grader.Planning;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Submissions;
using Grader.Tests.Driving;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Planning;

/// <summary>What is decided before anything runs.</summary>
internal sealed class PlannerSpecs
{
    private const Capability Everything = (Capability)int.MaxValue;

    private static readonly ProgramKey Server = new("9.9", "server");

    [Test]
    public void A_check_whose_programs_are_there_is_left_to_the_run() =>
        Plan(Exercise.Read(Exercise.Echo("answers"), 2), Everything).ShouldBe((null, null));

    [Test]
    public void A_missing_program_fails_the_checks_that_run_it_and_says_what_was_looked_for()
    {
        var missing = new Finding("submission.missing").With("program", "@role.server");
        var submission = Handed() with { Programs = new Dictionary<ProgramKey, ProgramSource>(), Missing = new Dictionary<ProgramKey, Finding> { [Server] = missing } };

        Plan(Exercise.Read(Exercise.Echo("answers"), 2), Everything, submission).ShouldBe((Verdict.Failed, "submission.missing"));
    }

    [TestCase("send: { from: a, ip: 127.0.0.9, data: x }", Capability.SourceAddress)]
    [TestCase("type: { to: server, line: x }", Capability.Terminal)]
    [TestCase("link: { client: client, server: server, drop: 10 }", Capability.TwoStacks)]
    [TestCase("interrupt: server", Capability.Interrupt)]
    public void A_check_that_needs_more_than_the_sandbox_can_do_is_unchecked(string step, Capability lacking)
    {
        var check = $$"""
              - id: trial
                title: { es: Prueba, en: Trial }
                points: 2
                hint: { es: Mirá., en: Look. }
                steps: [{ run: server }, { {{step}} }, { run: client }, { expect: { of: client, exits: 0 } }]
            """;
        var exercise = Exercise.Read(check, 2);

        Plan(exercise, Everything & ~lacking).ShouldBe((Verdict.Unchecked, "sandbox.cannot"));
        Plan(exercise, Everything).ShouldBe((null, null));
    }

    [TestCase("stdin", null)]
    [TestCase("fixed", Verdict.Unchecked)]
    public void A_check_for_other_settings_does_not_apply(string declared, Verdict? expected)
    {
        var exercise = Exercise.Read(Exercise.Echo("answers", "applies: { message: [argument, stdin] }"), 2, "{ message: { choice: [argument, stdin, fixed], default: fixed } }");
        var submission = Handed() with { Settings = new Dictionary<string, string> { ["message"] = declared } };

        Plan(exercise, Everything, submission).Verdict.ShouldBe(expected);
    }

    [Test]
    public void What_a_person_grades_is_manual_even_without_programs()
    {
        var exercise = Exercise.Read(
            """
              - id: theory
                title: { es: Teoría, en: Theory }
                points: 0
                manual: { question: { es: ¿Qué sucede?, en: What happens? }, answers: ["respuestas*"] }
            """,
            0);

        Plan(exercise, Capability.None).Verdict.ShouldBe(Verdict.Manual);
    }

    private static (Verdict? Verdict, string? Why) Plan(ExerciseSpec exercise, Capability capabilities, Submission? submission = null)
    {
        var planned = Planner.Plan(submission ?? Handed(), [exercise], new FakeKind(capabilities)).Single();
        return (planned.Decided, planned.Why?.Code);
    }

    private static Submission Handed() => new()
    {
        Root = ".",
        Programs = new[] { Server, new ProgramKey("9.9", "client") }.ToDictionary(
            k => k,
            k => new ProgramSource { Key = k, Recipe = "python", Path = $"{k.Role}.py", Folder = ".", Command = ["python3", $"{k.Role}.py"] }),
        Missing = new Dictionary<ProgramKey, Finding>(),
    };
}
