using System.Text.RegularExpressions;

namespace Grader.Submissions.Recipes;

/// <summary>The commands that build a .NET project or file without a network and without leaving a build server behind.</summary>
internal static partial class DotnetBuild
{
    private const string Framework = "net10.0";

    public static IReadOnlyList<string> Project(string path, string output) => Common(path, output);

    /// <summary>A file without a project; by default it would be compiled ahead of time, with a package that is not here.</summary>
    public static IReadOnlyList<string> File(string path, string output, string assembly) =>
        [.. Common(path, output), "-p:PublishAot=false", $"-p:AssemblyName={assembly}"];

    /// <summary>Whether a project is made for a .NET other than the one that is here, whose packs would have to be downloaded.</summary>
    public static bool IsForAnother(string project) =>
        FrameworkPattern().Match(project) is { Success: true } match && match.Groups[1].Value.Trim() != Framework;

    /// <summary>
    /// Makes projects be for the .NET that is here. A property of the command line does not reach the projects that one refers to.
    /// </summary>
    public static IReadOnlyList<string> Retarget(IEnumerable<string> projects) =>
    [
        "sed", "-i.bak", "-E", $"s#<TargetFrameworks?>[^<]*</TargetFrameworks?>#<TargetFramework>{Framework}</TargetFramework>#", "--", .. projects,
    ];

    private static IReadOnlyList<string> Common(string path, string output) =>
        ["dotnet", "build", path, "-o", output, "--nologo", "-v", "q", "--disable-build-servers", "-p:UseAppHost=false"];

    [GeneratedRegex(@"<TargetFrameworks?>([^<]*)</TargetFrameworks?>")]
    private static partial Regex FrameworkPattern();
}
