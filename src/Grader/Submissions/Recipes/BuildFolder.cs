namespace Grader.Submissions.Recipes;

/// <summary>Where builds write, inside the copy of a program's folder.</summary>
internal static class BuildFolder
{
    public const string Name = ".grader-build";

    /// <summary>For compilers that do not make the folder of their output.</summary>
    public static IReadOnlyList<string> Make { get; } = ["mkdir", "-p", Name];

    public static string Output(string name) => $"./{Name}/{name}";
}
