using Grader.Planning;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Texts;

namespace Grader.Reports;

/// <summary>How the actors of a check are called: a program by its role, and by its own name beside where several have that role.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<string, string> roles;

    public ActorNames(CheckSpec check) =>
        roles = StepWalk.All(check.Steps).OfType<RunStep>().GroupBy(run => run.As).ToDictionary(runs => runs.Key, runs => runs.First().Program);

    /// <summary>The role of an actor's program; the actor's own name when the check's steps run none of that name.</summary>
    public string RoleOf(string actor) => roles.GetValueOrDefault(actor, actor);

    public Phrase Of(string actor)
    {
        var role = RoleOf(actor);
        return roles.Count(other => other.Value == role) < 2 ? Phrase.Of($"role.{role}") : Phrase.Of("role.named", ("role", Phrase.Of($"role.{role}")), ("name", SafeText.Of(actor)));
    }
}
