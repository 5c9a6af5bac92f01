using Grader.Judging;
using Grader.Planning;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Submissions;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Planning.Exercises;

namespace Grader.Tests.Planning;

internal sealed class PlannerSpecs
{
    private const Capability All = (Capability)255;
    private static readonly Submission Whole = Submission("9.1 client prints.py", "9.1 server udp_echo.py");

    [Test]
    public void A_check_with_its_programs_runs()
    {
        var planned = Plan(Whole, Exercise("9.1", Check("one"))).Single();

        planned.Decided.ShouldBeNull();
        planned.Why.ShouldBeNull();
        planned.Roles.ShouldBe(["client"]);
        planned.Key.ShouldBe(new CheckKey("9.1", "one"));
    }

    [Test]
    public void Checks_are_planned_in_the_order_of_the_exercises_and_of_their_files() =>
        Plan(Whole, Exercise("9.2", Check("b") + "\n" + Check("a")), Exercise("9.1", Check("c")))
            .Select(planned => $"{planned.Key.Exercise} {planned.Key.Check}").ShouldBe(["9.2 b", "9.2 a", "9.1 c"]);

    [Test]
    public void A_missing_program_fails_the_checks_that_run_it_and_no_other()
    {
        var plan = Plan(
            Whole.Lacking("9.1", "server"),
            Exercise("9.1", Check("without") + "\n" + Check("with", steps: "[run: client, repeat: { times: 2, steps: [run: server] }]")));

        plan.Select(planned => planned.Decided).ShouldBe([null, Verdict.Failed]);
        plan[1].Why!.Code.ShouldBe("submission.missing");
    }

    [Test]
    public void A_program_that_is_optional_and_missing_leaves_its_checks_unjudged()
    {
        var exercise = Exercise("9.1", Check("without") + "\n" + Check("with", steps: "[run: client, run: server, expect: { of: client, exits: 0 }]"));
        exercise = exercise with { Programs = exercise.Programs.ToDictionary(p => p.Key, p => p.Value with { Optional = p.Key == "server" }) };

        var plan = Plan(Whole.Lacking("9.1", "server"), exercise);

        plan.Select(planned => planned.Decided).ShouldBe([null, Verdict.Unchecked]);
        plan[1].Why!.Code.ShouldBe("submission.optional");
        plan[1].Why!.Parameters.ShouldBe(new Dictionary<string, string> { ["program"] = "@role.server", ["exercise"] = "9.1" }, ignoreOrder: true);
    }

    [Test]
    public void What_does_not_apply_needs_no_program() =>
        Plan(
            Whole.Lacking("9.1", "server"),
            Exercise("9.1", Check("other", more: "applies: { framing: own }", steps: "[run: server, expect: { of: server, running: true }]"), "{ framing: { choice: [eof, own], default: eof } }"))
            .Single().Why!.Code.ShouldBe("setting.not-applicable");

    [TestCase("[run: server, link: { client: client, server: server, drop: 10 }, run: client, expect: { of: client, exits: 0 }]", Capability.TwoStacks, "two-stacks")]
    [TestCase("[run: server, send: { from: a, ip: 127.0.0.9, data: x }, expect: { at: a, data: x }]", Capability.SourceAddress, "source-address")]
    [TestCase("[run: server, expect: { of: server, listening: { on: udp/3500, backlog: 1 } }]", Capability.Backlog, "backlog")]
    [TestCase("[run: client, interrupt: client, expect: { of: client, exits: 0 }]", Capability.Interrupt, "interrupt")]
    [TestCase("[run: client, type: { to: client, line: x }, expect: { of: client, exits: 0 }]", Capability.Terminal, "terminal")]
    [TestCase("[run: server, run: client, converse: { between: [client, server], rounds: 1 }]", Capability.Stillness, "stillness")]
    [TestCase("[run: server, send: { from: a, data: x }, expect: { of: server, prints-address-of: a }]", Capability.TwoStacks, "two-stacks")]
    [TestCase("[repeat: { times: 2, steps: [each: { as: w, of: [x], steps: [run: client, interrupt: client] }] }, expect: { of: client, exits: 0 }]", Capability.Interrupt, "interrupt")]
    [TestCase("[listen: { as: p, on: tcp/3500, near: client }, run: client, accept: { at: p, as: c }, expect: { any-of: [{ at: c, segments: 2 }, { at: c, ended: true }] }]", Capability.Segments, "segments")]
    public void What_the_sandbox_cannot_do_is_unchecked_and_said(string steps, Capability capability, string name)
    {
        var exercise = Exercise("9.1", Check("one", steps: steps));

        Plan(Whole, All & ~capability, exercise).Single().ShouldSatisfyAllConditions(
            planned => planned.Decided.ShouldBe(Verdict.Unchecked),
            planned => planned.Why!.Code.ShouldBe("sandbox.cannot"),
            planned => planned.Why!.Parameters.ShouldBe(new Dictionary<string, string> { ["sandbox"] = "process", ["capability"] = $"@capability.{name}" }, ignoreOrder: true));
        Plan(Whole, All, exercise).Single().Decided.ShouldBeNull();
    }

    [Test]
    public void Small_buffers_need_a_sandbox_that_has_them() =>
        Plan(Whole, All & ~Capability.Buffers, Exercise("9.1", Check("one", more: "network: { send-buffer: 4096 }"))).Single().Decided.ShouldBe(Verdict.Unchecked);

    [Test]
    public void A_cable_without_faults_needs_nothing() =>
        Plan(Whole, Capability.None, Exercise("9.1", Check("one", steps: "[run: server, link: { client: client, server: server }, run: client, expect: { of: client, exits: 0 }]")))
            .Single().Decided.ShouldBeNull();

    [TestCase("fixed", Verdict.Unchecked)]
    [TestCase("stdin", null)]
    public void A_check_that_does_not_apply_is_unchecked_and_said(string declared, Verdict? verdict)
    {
        var exercise = Exercise("9.1", Check("one", more: "applies: { message: [argument, stdin] }"), "{ message: { choice: [argument, stdin, fixed], default: fixed } }");

        var planned = Plan(Whole with { Settings = new Dictionary<string, string> { ["message"] = declared } }, exercise).Single();

        planned.Decided.ShouldBe(verdict);
        if (verdict is not null)
            planned.Why!.Parameters.ShouldBe(new Dictionary<string, string> { ["setting"] = "message", ["value"] = "fixed" }, ignoreOrder: true);
    }

    [Test]
    public void What_is_declared_for_one_exercise_goes_before_what_is_declared_for_all()
    {
        var exercise = Exercise("9.1", Check("one", more: "applies: { message: argument }"), "{ message: { choice: [argument, stdin, fixed], default: fixed } }");
        var submission = Whole with
        {
            Settings = new Dictionary<string, string> { ["message"] = "stdin" },
            ExerciseSettings = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["9.1"] = new Dictionary<string, string> { ["message"] = "argument" } },
        };

        Plan(submission, exercise).Single().Decided.ShouldBeNull();
    }

    [Test]
    public void What_a_person_grades_is_manual_even_without_programs() =>
        Plan(
            Whole.Lacking("9.1", "client"),
            Exercise("9.1", "- id: opinion\n  title: { es: Una, en: One }\n  points: 0\n  manual: { question: { es: ¿?, en: \"?\" }, answers: [\"respuestas*\"] }"))
            .Single().Decided.ShouldBe(Verdict.Manual);

    private static IReadOnlyList<PlannedCheck> Plan(Submission submission, params ExerciseSpec[] exercises) => Plan(submission, All, exercises);

    private static IReadOnlyList<PlannedCheck> Plan(Submission submission, Capability capabilities, params ExerciseSpec[] exercises) =>
        Planner.Plan(submission, exercises, new KindOf(capabilities));
}
