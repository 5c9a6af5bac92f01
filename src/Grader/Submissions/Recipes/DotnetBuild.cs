namespace Grader.Submissions.Recipes;

/// <summary>The command that builds a .NET project or file without a network and without leaving a build server behind.</summary>
internal static class DotnetBuild
{
    // A project made for an older .NET is built for the one that is here: the older one's packs would have to be downloaded.
    private const string Framework = "net10.0";

    public static IReadOnlyList<string> Project(string path, string output) =>
        [.. Common(path, output), $"-p:TargetFramework={Framework}", $"-p:TargetFrameworks={Framework}"];

    /// <summary>A file without a project; by default it would be compiled ahead of time, with a package that is not here.</summary>
    public static IReadOnlyList<string> File(string path, string output, string assembly) =>
        [.. Common(path, output), "-p:PublishAot=false", $"-p:AssemblyName={assembly}"];

    private static IReadOnlyList<string> Common(string path, string output) =>
    [
        "dotnet", "build", path, "-o", output, "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        "-p:UseAppHost=false",
    ];
}
