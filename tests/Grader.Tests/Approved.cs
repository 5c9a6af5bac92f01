using Shouldly;

namespace Grader.Tests;

/// <summary>
/// Compares a whole text with one that somebody read and found good. To accept what the code writes now, run the tests once with
/// <c>GRADER_APPROVE=1</c> in the environment and read the difference in version control before committing it.
/// </summary>
internal static class Approved
{
    private const string Switch = "GRADER_APPROVE";

    /// <param name="path">The approved file, from the project's root.</param>
    public static void ShouldMatch(string actual, params string[] path)
    {
        var file = Repository.Path(path);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(file, actual);
        File.Exists(file).ShouldBeTrue($"There is no {file} yet; run with {Switch}=1 to write it");
        var approved = Repository.Read(path);
        if (actual != approved)
            throw new ShouldAssertException($"{string.Join('/', path)} differs; run with {Switch}=1 to accept, and read the difference\n{FirstDifference(approved, actual)}");
    }

    private static string FirstDifference(string approved, string actual)
    {
        var before = approved.Split('\n');
        var after = actual.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
