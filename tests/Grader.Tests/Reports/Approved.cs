using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>
/// Compares whole outputs with files in <c>Approved/</c>. To accept what the code writes now, run the tests once with
/// <c>GRADER_APPROVE=1</c> in the environment and read the difference in version control before committing it.
/// </summary>
internal static class Approved
{
    private const string Switch = "GRADER_APPROVE";

    public static void ShouldMatch(string actual, string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "Grader.Tests", "Reports", "Approved", name);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(path, actual);
        File.Exists(path).ShouldBeTrue($"There is no {name} yet; run with {Switch}=1 to write it");
        actual.ShouldBe(File.ReadAllText(path), $"{name} differs; run with {Switch}=1 to accept, and read the difference");
    }
}
