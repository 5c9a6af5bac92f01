namespace Grader.Tests;

/// <summary>The project's own files, wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution, above the one the tests run in.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The path of a file or folder of the project.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file's text with line feeds alone, however it was checked out.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(Path(parts)).ReplaceLineEndings("\n");

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Grader.sln"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Grader.sln above the tests"));
}
