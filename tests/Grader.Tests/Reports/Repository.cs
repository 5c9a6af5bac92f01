namespace Grader.Tests.Reports;

internal static class Repository
{
    /// <summary>The folder with the solution, above the one the tests run in.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Grader.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Grader.sln above the tests"));
}
