using CsCheck;
using Grader.Judging;
using Grader.Planning;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Submissions;
using Grader.Tests.Corpus;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Planning;

/// <summary>What holds for the plan of any submission of the guide in any sandbox.</summary>
internal sealed class PlannerPropertySpecs
{
    private const int Plans = 200;

    private static readonly ProgramKey[] Keys = [.. Grading.Exercises.SelectMany(exercise => exercise.Programs.Keys.Select(role => new ProgramKey(exercise.Id, role)))];

    // Of each program whether it was handed in, what the sandbox can do, a framing, and an order of the exercises.
    private static readonly Gen<(Submission Submission, Capability Capabilities, ExerciseSpec[] Order)> Any =
        Gen.Select(
            Gen.Bool.Array[Keys.Length],
            Gen.Int[0, 255],
            Gen.OneOf("eof", "newline", "own"),
            Gen.Shuffle(Grading.Exercises.ToArray()),
            (present, capabilities, framing, order) => (Submission(present, framing), (Capability)capabilities, order));

    [Test]
    public void The_same_things_always_make_the_same_plan() =>
        Any.Sample(any => Tell(Plan(any.Submission, any.Capabilities, any.Order)).ShouldBe(Tell(Plan(any.Submission, any.Capabilities, any.Order))), iter: Plans, threads: 1);

    [Test]
    public void What_is_decided_of_a_check_depends_on_no_other_exercise_and_on_no_order() =>
        Any.Sample(
            any =>
            {
                var together = Tell(Plan(any.Submission, any.Capabilities, any.Order));

                together.ShouldBe(Tell([.. Grading.Exercises.SelectMany(exercise => Plan(any.Submission, any.Capabilities, exercise))]), ignoreOrder: true);
                together.ShouldBeUnique();
            },
            iter: Plans,
            threads: 1);

    [Test]
    public void Only_a_program_that_is_missing_fails_a_check_before_it_runs() =>
        Any.Sample(
            any => Plan(any.Submission, any.Capabilities, any.Order).Where(planned => planned.Decided == Verdict.Failed)
                .ShouldAllBe(planned => planned.Roles.Any(role => any.Submission.Missing.ContainsKey(new ProgramKey(planned.Exercise.Id, role)))),
            iter: Plans,
            threads: 1);

    private static IReadOnlyList<PlannedCheck> Plan(Submission submission, Capability capabilities, params ExerciseSpec[] exercises) =>
        Planner.Plan(submission, exercises, new KindOf(capabilities));

    private static List<string> Tell(IReadOnlyList<PlannedCheck> plan) =>
        [.. plan.Select(planned => $"{planned.Key} {planned.Decided} {planned.Why?.Code} {string.Join(',', planned.Roles)} {string.Join(',', planned.Why?.Parameters.Values ?? [])}")];

    private static Submission Submission(bool[] present, string framing) => new()
    {
        Root = "/",
        Programs = Keys.Where((_, i) => present[i]).ToDictionary(key => key, key => new ProgramSource { Key = key, Recipe = "python", Path = "x.py", Folder = ".", Command = ["x"] }),
        Missing = Keys.Where((_, i) => !present[i]).ToDictionary(key => key, key => new Finding("submission.missing").With("program", $"@role.{key.Role}").With("exercise", key.Exercise).With("files", "x")),
        Settings = new Dictionary<string, string> { ["framing"] = framing },
    };
}
