using System.Text.RegularExpressions;
using Grader.Tests.Commands;
using YamlDotNet.Serialization;

namespace Grader.Tests.Platforms;

/// <summary>
/// Runs the composite action as GitHub's runner does: "Any input's default is used when it is not given" and "each run keyword represents a new
/// process and shell"; with shell: bash, that is <c>bash --noprofile --norc -eo pipefail {0}</c>. What is written to the file in GITHUB_OUTPUT
/// as <c>name=value</c> is the step's output.
/// (https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax and workflow-syntax)
/// </summary>
internal sealed partial class ActionRunner(Platform platform)
{
    private readonly Dictionary<object, object> _action = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Repository.Read("action.yml"));

    /// <summary>How its last step ended, and what the action's outputs are.</summary>
    internal sealed record Ended(GraderProcess.Ended Step, IReadOnlyDictionary<string, string> Outputs);

    public async Task<Ended> RunAsync(IReadOnlyDictionary<string, string> with, CancellationToken cancellationToken)
    {
        foreach (var folder in new[] { "workspace", "runner" })
            Directory.CreateDirectory(platform.Path(folder));
        platform.Set("GITHUB_ACTIONS", "true");
        platform.Set("GITHUB_WORKSPACE", platform.Path("workspace"));
        platform.Set("GITHUB_ACTION_PATH", Repository.Path());
        platform.Set("RUNNER_TEMP", platform.Path("runner"));
        platform.Set("GITHUB_STEP_SUMMARY", platform.Path("summary.md"));
        var inputs = Map(_action["inputs"]).ToDictionary(input => (string)input.Key, input => with.GetValueOrDefault((string)input.Key, Map(input.Value).GetValueOrDefault("default", "").ToString()!));
        var outputs = new Dictionary<string, string>();
        GraderProcess.Ended? last = null;
        foreach (var step in ((List<object>)Map(_action["runs"])["steps"]).Select(Map).Where(step => Holds(step, inputs)))
        {
            // Other actions are not for a stand-in to run; the inputs must leave them out.
            var script = step.ContainsKey("uses") ? throw new NotSupportedException($"{step["uses"]}") : (string)step["run"];
            platform.Write("runner/step.sh", script);
            platform.Write("step-output", "");
            platform.Set("GITHUB_OUTPUT", platform.Path("step-output"));
            foreach (var (name, value) in Map(step.GetValueOrDefault("env") ?? new Dictionary<object, object>()))
                platform.Set((string)name, Filled((string)value, inputs));
            last = await platform.RunAsync("workspace", "bash", ["--noprofile", "--norc", "-eo", "pipefail", platform.Path("runner/step.sh")], cancellationToken);
            if (step.TryGetValue("id", out var id))
                foreach (var line in platform.Read("step-output").Split('\n').Where(line => line.Contains('=')))
                    outputs[$"steps.{id}.outputs.{line[..line.IndexOf('=')]}"] = line[(line.IndexOf('=') + 1)..];
            if (last.ExitCode != 0)
                break;
        }

        return new Ended(last!, Map(_action["outputs"]).ToDictionary(output => (string)output.Key, output => Expression().Replace((string)Map(output.Value)["value"], match => outputs.GetValueOrDefault(match.Groups[1].Value, ""))));
    }

    private static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    private static string Filled(string text, Dictionary<string, string> inputs) => Expression().Replace(text, match => inputs[match.Groups[1].Value["inputs.".Length..]]);

    // The action's conditions compare inputs with words, and one of several is enough.
    private static bool Holds(Dictionary<object, object> step, Dictionary<string, string> inputs) =>
        !step.TryGetValue("if", out var condition)
        || ((string)condition).Split("||").Select(part => Comparison().Match(part.Trim())).Any(match => inputs[match.Groups[1].Value] == match.Groups[2].Value);

    [GeneratedRegex(@"\$\{\{ ([^ ]+) \}\}")]
    private static partial Regex Expression();

    [GeneratedRegex("^inputs\\.([a-z-]+) == '([^']*)'$")]
    private static partial Regex Comparison();
}
