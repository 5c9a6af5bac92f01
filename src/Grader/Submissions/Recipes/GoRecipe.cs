using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// Go: each file with a <c>main</c> function is a program, built together with the files beside it that have none. In a module
/// (<c>go.mod</c> at or above it) it is built there; a folder with one <c>main</c> is built as a package.
/// </summary>
internal sealed partial class GoRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.WithExtension(".go").Where(file => HasMain(tree, file)).Select(file =>
        {
            var module = tree.FolderAbove(file, other => other.Name == "go.mod");
            var folder = module ?? file.Folder;
            var output = BuildFolder.Output($"go-{Paths.From(folder, file.Place()).Replace('/', '-')}");
            return new Candidate
            {
                Recipe = "go",
                Kind = module is null ? CandidateKind.Source : CandidateKind.Project,
                Place = file.Place(),
                Path = file.Path,
                Folder = folder,
                Build = [["go", "build", "-o", output, .. Parts(tree, file, folder, module is not null)]],
                Command = [output],
                Tools = ["go"],
            };
        });

    private static IEnumerable<string> Parts(SubmissionTree tree, TreeFile file, string folder, bool inModule)
    {
        var beside = tree.In(file.Folder).Where(other => other.Extension == ".go" && !other.Stem.EndsWith("_test", StringComparison.Ordinal)).ToList();
        var helpers = beside.Where(other => !HasMain(tree, other)).ToList();
        return inModule && beside.Count == helpers.Count + 1
            ? [$"./{Paths.From(folder, file.Folder)}"]
            : helpers.Prepend(file).Select(part => $"./{Paths.From(folder, part.Path)}");
    }

    private static bool HasMain(SubmissionTree tree, TreeFile file) => MainPattern().IsMatch(tree.Text(file.Path));

    [GeneratedRegex(@"^func\s+main\s*\(", RegexOptions.Multiline)]
    private static partial Regex MainPattern();
}
