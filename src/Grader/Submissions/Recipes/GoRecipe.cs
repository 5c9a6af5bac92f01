using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// Go: each file with a <c>main</c> function is a program, built together with the files beside it that have none. In a module
/// (<c>go.mod</c> at or above it) it is built there; a folder with one <c>main</c> is built as a package.
/// </summary>
internal sealed partial class GoRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree)
    {
        var all = tree.WithExtension(".go").Where(file => !file.Stem.EndsWith("_test", StringComparison.Ordinal)).ToLookup(file => HasMain(tree, file));
        var helpers = all[false].ToLookup(file => file.Folder);
        var programs = all[true].ToLookup(file => file.Folder);
        return all[true].Select(file =>
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
                Build = [["go", "build", "-o", output, .. Parts()]],
                Command = [output],
                Tools = ["go"],
            };

            IEnumerable<string> Parts() => module is not null && programs[file.Folder].Count() == 1
                ? [$"./{Paths.From(folder, file.Folder)}"]
                : helpers[file.Folder].Prepend(file).Select(part => $"./{Paths.From(folder, part.Path)}");
        });
    }

    private static bool HasMain(SubmissionTree tree, TreeFile file) => MainPattern().IsMatch(tree.Text(file.Path));

    [GeneratedRegex(@"^func\s+main\s*\(", RegexOptions.Multiline)]
    private static partial Regex MainPattern();
}
