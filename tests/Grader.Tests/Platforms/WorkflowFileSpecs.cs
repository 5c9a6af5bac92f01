using System.Text.RegularExpressions;
using NUnit.Framework;
using Shouldly;
using YamlDotNet.Serialization;

namespace Grader.Tests.Platforms;

/// <summary>
/// Rules that every workflow and action of this repository keeps. Not the whole of what GitHub checks: it is about what a workflow may do, and
/// about what others could make it do.
/// </summary>
internal sealed partial class WorkflowFileSpecs
{
    // For the project's own repository, which a course copies from; the reporter has no release with another name than its major version.
    private static readonly string[] KnownUnpinned = ["OWNER/grader@COMMIT", "OWNER/grader/.github/workflows/grade.yml@COMMIT", "classroom-resources/autograding-grading-reporter@v1"];

    private static IEnumerable<string> Workflows => Directory.EnumerateFiles(Repository.Path(".github", "workflows")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Examples => Directory.EnumerateFiles(Repository.Path("docs", "examples"), "*.yml", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal);

    private static IEnumerable<string> All => [.. Workflows, .. Examples, Repository.Path("action.yml")];

    [Test]
    public void There_are_workflows_to_look_at() => Workflows.Select(Path.GetFileName).ShouldBe(["ci.yml", "grade.yml", "release.yml"]);

    [TestCaseSource(nameof(All))]
    public void Actions_of_others_are_pinned_to_a_commit_and_say_which_version_it_is(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => Uses().IsMatch(line)))
        {
            var used = Uses().Match(line).Groups[1].Value;
            if (!used.StartsWith("./", StringComparison.Ordinal) && !KnownUnpinned.Contains(used))
                line.ShouldMatch("@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$");
        }
    }

    [TestCaseSource(nameof(All))]
    public void No_script_has_an_expression_put_into_it(string file)
    {
        foreach (var step in Steps(Load(file)).Where(step => step.ContainsKey("run")))
            ((string)step["run"]).ShouldNotContain("${{", Case.Sensitive, "what others write would become a part of the script; give it as an environment variable");
    }

    [TestCaseSource(nameof(All))]
    public void No_checkout_leaves_its_token_behind(string file)
    {
        foreach (var step in Steps(Load(file)).Where(step => $"{step.GetValueOrDefault("uses")}".StartsWith("actions/checkout@", StringComparison.Ordinal)))
            Map(step["with"])["persist-credentials"].ShouldBe("false");
    }

    [TestCaseSource(nameof(Workflows))]
    public void A_workflow_has_no_rights_but_those_it_names_and_every_job_ends(string file)
    {
        var workflow = Load(file);
        var rights = workflow["permissions"] as Dictionary<object, object> ?? throw new ShouldAssertException("permissions by name");
        rights.ShouldAllBe(right => (string)right.Key == "contents" && (string)right.Value == "read");
        foreach (var job in Map(workflow["jobs"]).Values.Select(Map))
            int.Parse((string)job["timeout-minutes"]).ShouldBeInRange(1, 60);
        File.ReadAllText(file).ShouldNotContain("pull_request_target");
        File.ReadAllText(file).ShouldNotContain("write-all");
    }

    [Test]
    public void The_job_that_runs_programs_can_only_read_and_the_one_that_publishes_has_no_programs()
    {
        var jobs = Map(Load(Repository.Path(".github", "workflows", "grade.yml"))["jobs"]);
        Map(Map(jobs["grade"])["permissions"]).ShouldBe(new Dictionary<object, object> { ["contents"] = "read" });
        Map(Map(jobs["publish"])["permissions"]).ShouldBeEmpty();
        Steps(jobs["publish"]).Select(step => $"{step.GetValueOrDefault("uses")}").ShouldAllBe(uses => uses == "" || uses.StartsWith("actions/download-artifact@"));
    }

    [Test]
    public void What_the_workflow_gives_to_the_action_are_inputs_that_it_has()
    {
        var inputs = Map(Load(Repository.Path("action.yml"))["inputs"]).Keys;
        foreach (var step in Steps(Load(Repository.Path(".github", "workflows", "grade.yml"))).Concat(Examples.SelectMany(file => Steps(Load(file)))).Where(step => $"{step.GetValueOrDefault("uses")}" is "./grader" or "OWNER/grader@COMMIT"))
            Map(step["with"]).Keys.ShouldBeSubsetOf(inputs);
    }

    [Test]
    public void What_the_examples_give_to_the_workflow_are_inputs_that_it_has()
    {
        var inputs = Map(Map(Map(Load(Repository.Path(".github", "workflows", "grade.yml"))["on"])["workflow_call"])["inputs"]).Keys;
        var jobs = Examples.SelectMany(file => Map(Load(file).GetValueOrDefault("jobs", new Dictionary<object, object>())).Values).Select(Map).Where(job => job.ContainsKey("uses")).ToList();
        jobs.Count.ShouldBe(2);
        foreach (var job in jobs)
            Map(job.GetValueOrDefault("with", new Dictionary<object, object>())).Keys.ShouldBeSubsetOf(inputs);
    }

    [Test]
    public void An_assignments_repository_needs_five_lines() =>
        File.ReadLines(Repository.Path("docs", "examples", "github", "sockets.yml")).Count().ShouldBe(5);

    private static Dictionary<object, object> Load(string file) => new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(file));

    private static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    /// <summary>Everything that looks like a step, however deep it is.</summary>
    private static IEnumerable<Dictionary<object, object>> Steps(object? node) => node switch
    {
        Dictionary<object, object> map => map.Values.SelectMany(Steps).Concat(map.ContainsKey("run") || map.ContainsKey("uses") ? [map] : []),
        List<object> list => list.SelectMany(Steps),
        _ => [],
    };

    [GeneratedRegex(@"^\s*(?:- )?uses: ([^ ]+)")]
    private static partial Regex Uses();
}
