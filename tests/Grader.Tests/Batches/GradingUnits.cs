using Grader.Batches.Units;

namespace Grader.Tests.Batches;

/// <summary>Units to grade that are no submission.</summary>
internal static class GradingUnits
{
    public static GradingUnit Unit(string name, string content = "a") =>
        new() { Name = name, Path = $"/{name}", Files = [new FileHash("a.py", content)], SpecsHash = "s", Grader = "g", Exercises = [], Sandbox = "auto", Seed = 7 };
}
