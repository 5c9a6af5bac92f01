namespace Grader.Submissions.Naming;

/// <summary>Names that say "this is the one that is run".</summary>
internal static class MainNames
{
    private static readonly HashSet<string> Mains = ["main", "program", "programa", "principal", "index", "app"];

    public static bool IsMain(string stem) => Mains.Contains(Words.Squash(stem));
}
