using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>A Rust file with a <c>main</c> that no Cargo project holds.</summary>
internal sealed partial class RustFileRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.WithExtension(".rs")
            .Where(file => tree.FolderAbove(file, other => other.Name == "Cargo.toml") is null && MainPattern().IsMatch(tree.Text(file.Path)))
            .Select(file =>
            {
                var output = BuildFolder.Output($"rust-{file.Stem}");
                return new Candidate
                {
                    Recipe = "rust",
                    Kind = CandidateKind.Source,
                    Place = file.Place(),
                    Path = file.Path,
                    Folder = file.Folder,
                    // A file name with dots or blanks is no name for a crate.
                    Build =
                    [
                        BuildFolder.Make,
                        ["rustc", "--edition", "2021", "--crate-name", "program", "-g", "-o", output, Paths.Argument(file.Name)],
                    ],
                    Command = [output],
                    Tools = ["rustc"],
                };
            });

    [GeneratedRegex(@"\bfn\s+main\s*\(")]
    private static partial Regex MainPattern();
}
