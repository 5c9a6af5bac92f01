using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// A Cargo package: a program for each <c>[[bin]]</c>, each file of <c>src/bin</c>, and the package itself when it has a
/// <c>src/main.rs</c>. Built without a network, so that a package with dependencies must bring them along. A member of a
/// workspace is built in the workspace.
/// </summary>
internal sealed partial class CargoRecipe : IRecipe
{
    private const string Manifest = "Cargo.toml";

    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.Files.Where(file => file.Name == Manifest).SelectMany(file => Programs(tree, file));

    private static IEnumerable<Candidate> Programs(SubmissionTree tree, TreeFile manifest)
    {
        var workspace = Workspace(tree, manifest);
        var target = BuildFolder.Output("cargo");
        foreach (var (name, path) in Binaries(tree, manifest).DistinctBy(binary => binary.Name))
        {
            yield return new Candidate
            {
                Recipe = "cargo",
                Kind = CandidateKind.Project,
                Place = Paths.Join(manifest.Folder, name),
                Path = path,
                Folder = workspace,
                Build =
                [
                    [
                        "cargo", "build", "--offline", "--manifest-path", $"./{Paths.From(workspace, manifest.Path)}", "--target-dir", target,
                        "--bin", name,
                    ],
                ],
                Command = [$"{target}/debug/{name}"],
                Tools = ["cargo"],
            };
        }
    }

    private static IEnumerable<(string Name, string Path)> Binaries(SubmissionTree tree, TreeFile manifest)
    {
        var text = tree.Text(manifest.Path);
        foreach (var section in BinaryPattern().Matches(text).Select(match => match.Value))
        {
            if (NamePattern().Match(section) is { Success: true } name)
                yield return (name.Groups[1].Value, SourceOf(tree, manifest, PathPattern().Match(section).Groups[1].Value));
        }
        var programs = Paths.Join(manifest.Folder, "src/bin");
        foreach (var file in tree.Files.Where(file => file.Extension == ".rs" && Paths.IsUnder(file.Path, programs)))
        {
            if (file.Folder == programs)
                yield return (file.Stem, file.Path);
            else if (file.Name == "main.rs" && Paths.Folder(file.Folder) == programs)
                yield return (Paths.Name(file.Folder), file.Path);
        }
        var main = Paths.Join(manifest.Folder, "src/main.rs");
        if (tree.Has(main) && NamePattern().Match(PackagePattern().Match(text).Value) is { Success: true } package)
            yield return (package.Groups[1].Value, main);
    }

    private static string SourceOf(SubmissionTree tree, TreeFile manifest, string path) =>
        path.Length > 0 && tree.Spelled(Paths.Join(manifest.Folder, path)) is { } source ? source : manifest.Path;

    private static string Workspace(SubmissionTree tree, TreeFile manifest) =>
        Paths.FoldersAbove(manifest.Path)
            .FirstOrDefault(folder => tree.Text(Paths.Join(folder, Manifest)).Contains("[workspace", StringComparison.Ordinal), manifest.Folder);

    [GeneratedRegex(@"^[ \t]*\[\[bin\]\][^\[]*", RegexOptions.Multiline)]
    private static partial Regex BinaryPattern();

    [GeneratedRegex(@"^[ \t]*\[package\][^\[]*", RegexOptions.Multiline)]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"^[ \t]*name\s*=\s*""([\w-]+)""", RegexOptions.Multiline)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[ \t]*path\s*=\s*""([^""]+)""", RegexOptions.Multiline)]
    private static partial Regex PathPattern();
}
