using Grader.Specs.Data;
using Grader.Specs.Steps;
using Grader.Values;

namespace Grader.Running;

/// <summary>Fills the scope of a check: settings first, then values made from the seed.</summary>
internal static class ScopeValues
{
    public static void Begin(Scene scene)
    {
        foreach (var (name, value) in scene.Task.Settings)
            scene.Scope.Set(name, value);
        scene.Scope.Set("host", "127.0.0.1");
        scene.Scope.Set("port", "3500");
        Make(scene, scene.Task.Check.Values, "");
    }

    /// <summary>The values of one round, from 0; the steps see <c>{round}</c> from 1.</summary>
    public static void Repeat(Scene scene, RepeatStep step, int round)
    {
        scene.Scope.Set("round", FormattableString.Invariant($"{round + 1}"));
        Make(scene, step.Values, $"{step.Position.Line}/{round}/");
    }

    private static void Make(Scene scene, IReadOnlyDictionary<string, ValueSpec> values, string path)
    {
        foreach (var (name, spec) in values)
            scene.Scope.Set(name, ValueMaker.Make(spec, scene.Random(path + name), scene.Scope.Bytes));
    }
}
