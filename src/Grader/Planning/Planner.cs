using Grader.Judging;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Submissions;

namespace Grader.Planning;

/// <summary>Decides which checks run, and settles those that need no run. Pure.</summary>
internal static class Planner
{
    /// <summary>The plan, in the order of the exercises and of their checks.</summary>
    public static IReadOnlyList<PlannedCheck> Plan(Submission submission, IReadOnlyList<ExerciseSpec> exercises, ISandboxKind kind) =>
        [.. exercises.SelectMany(e => e.Checks.Select(c => Plan(submission, e, c, kind)))];

    private static PlannedCheck Plan(Submission submission, ExerciseSpec exercise, CheckSpec check, ISandboxKind kind)
    {
        var planned = new PlannedCheck { Exercise = exercise, Check = check, Roles = Roles(check) };
        var missing = planned.Roles
            .Select(role => submission.Missing.GetValueOrDefault(new ProgramKey(exercise.Id, role)))
            .FirstOrDefault(f => f is not null);
        var lacking = CapabilityNeeds.Of(check) & ~kind.Capabilities;
        return check.Manual is not null ? planned with { Decided = Verdict.Manual }
            : NotApplicable(submission, exercise, check) is { } why ? planned with { Decided = Verdict.Unchecked, Why = why }
            : missing is { Code: "submission.missing" } && NotHandedIn(submission, exercise, planned.Roles) is { } optional ? planned with { Decided = Verdict.Unchecked, Why = optional }
            : missing is not null ? planned with { Decided = Verdict.Failed, Why = missing }
            : lacking != Capability.None ? planned with { Decided = Verdict.Unchecked, Why = Cannot(kind, lacking) }
            : planned;
    }

    /// <summary>The roles whose programs the check runs.</summary>
    public static IReadOnlyList<string> Roles(CheckSpec check) => [.. StepWalk.All(check.Steps).OfType<RunStep>().Select(r => r.Program).Distinct()];

    private static Finding? NotHandedIn(Submission submission, ExerciseSpec exercise, IEnumerable<string> roles) =>
        roles
            .Where(role => exercise.Programs[role].Optional && submission.Missing.ContainsKey(new ProgramKey(exercise.Id, role)))
            .Select(role => new Finding("submission.optional").With("program", $"@role.{role}").With("exercise", exercise.Id))
            .FirstOrDefault();

    private static Finding? NotApplicable(Submission submission, ExerciseSpec exercise, CheckSpec check) =>
        check.Applies
            .Select(a => (a.Setting, Value: SettingValues.Of(submission, exercise, a.Setting), a.Values))
            .Where(a => !a.Values.Contains(a.Value))
            .Select(a => new Finding("setting.not-applicable").With("setting", a.Setting).With("value", a.Value))
            .FirstOrDefault();

    private static Finding Cannot(ISandboxKind kind, Capability lacking)
    {
        var first = Enum.GetValues<Capability>().First(c => c != Capability.None && lacking.HasFlag(c));
        return new Finding("sandbox.cannot").With("sandbox", kind.Name).With("capability", $"@capability.{Name(first)}");
    }

    private static string Name(Capability capability) => capability switch
    {
        Capability.TwoStacks => "two-stacks",
        Capability.SourceAddress => "source-address",
        _ => capability.ToString().ToLowerInvariant(),
    };
}
