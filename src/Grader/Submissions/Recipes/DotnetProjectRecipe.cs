using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// A .NET project is one program, which its own name or its folder's must tell (<c>Servidor.csproj</c>, <c>servidor/App.csproj</c>).
/// Libraries are none. The folder copied is the project's, or the one that also holds the projects it refers to.
/// </summary>
internal sealed partial class DotnetProjectRecipe : IRecipe
{
    public static bool IsProject(TreeFile file) => file.Extension is ".csproj" or ".fsproj" or ".vbproj";

    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.Files.Where(IsProject).Where(file => OutputPattern().IsMatch(tree.Text(file.Path))).Select(file =>
        {
            var text = tree.Text(file.Path);
            var folder = Sources.FolderWithReferences(file.Folder, text);
            var output = BuildFolder.Output($"dotnet-{file.Stem}");
            return new Candidate
            {
                Recipe = "dotnet",
                Kind = CandidateKind.Project,
                Place = file.Place(),
                Path = file.Path,
                Folder = folder,
                Build = [.. Retarget(tree, folder), DotnetBuild.Project($"./{Paths.From(folder, file.Path)}", output)],
                Command = ["dotnet", $"{output}/{AssemblyName(file, text)}.dll"],
                Tools = ["dotnet"],
            };
        });

    private static IEnumerable<IReadOnlyList<string>> Retarget(SubmissionTree tree, string folder)
    {
        var others = tree.Files
            .Where(file => Paths.IsUnder(file.Path, folder) && (IsProject(file) || file.Name == "Directory.Build.props"))
            .Where(file => DotnetBuild.IsForAnother(tree.Text(file.Path)))
            .ToList();
        if (others.Count > 0)
            yield return DotnetBuild.Retarget(others.Select(file => Paths.From(folder, file.Path)));
    }

    private static string AssemblyName(TreeFile file, string text) =>
        AssemblyPattern().Match(text) is { Success: true } match && !match.Groups[1].Value.Contains('$') ? match.Groups[1].Value : file.Stem;

    [GeneratedRegex(@"<OutputType>\s*(?:Win)?Exe\s*</OutputType>", RegexOptions.IgnoreCase)]
    private static partial Regex OutputPattern();

    [GeneratedRegex(@"<AssemblyName>\s*([^<]+?)\s*</AssemblyName>")]
    private static partial Regex AssemblyPattern();
}
