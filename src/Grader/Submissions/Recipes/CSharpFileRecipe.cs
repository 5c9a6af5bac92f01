using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>A C# file that no project holds, built as a program of its own (file-based apps of .NET 10).</summary>
internal sealed partial class CSharpFileRecipe : IRecipe
{
    private const string Assembly = "program";

    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.WithExtension(".cs")
            .Where(file => tree.FolderAbove(file, DotnetProjectRecipe.IsProject) is null && IsProgram(tree.Text(file.Path)))
            .Select(file =>
            {
                var output = BuildFolder.Output($"cs-{file.Stem}");
                return new Candidate
                {
                    Recipe = "csharp",
                    Kind = CandidateKind.Source,
                    Place = file.Place(),
                    Path = file.Path,
                    Folder = file.Folder,
                    // Without a folder before it, a name is taken for a word of the command line.
                    Build = [DotnetBuild.File($"./{file.Name}", output, Assembly)],
                    Command = ["dotnet", $"{output}/{Assembly}.dll"],
                    Tools = ["dotnet"],
                };
            });

    private static bool IsProgram(string text) => MainPattern().IsMatch(text) || !OnlyTypesPattern().IsMatch(text);

    [GeneratedRegex(@"\bMain\s*\(")]
    private static partial Regex MainPattern();

    // After the comments and usings comes a type, and no statement. Atomic, or many comments would be matched in every combination.
    [GeneratedRegex(
        @"\A(?>\s+|//.*|/\*[\s\S]*?\*/|(?:global\s+)?using\s+[^;(]+;|namespace\s+[\w.]+\s*[;{]|\[[^\]]*\])*(?:(?:public|internal|static|sealed|abstract|partial|readonly)\s+)*(?:class|record|struct|interface|enum)\b")]
    private static partial Regex OnlyTypesPattern();
}
