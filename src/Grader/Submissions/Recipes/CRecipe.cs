using System.Text.RegularExpressions;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>C and C++: each file with a <c>main</c> is a program, compiled together with the files beside it that have none.</summary>
internal sealed partial class CRecipe(string name, string compiler, string[] options, params IReadOnlyCollection<string> extensions) : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree)
    {
        var all = tree.WithExtension(extensions).ToLookup(file => HasMain(tree, file));
        var helpers = all[false].ToLookup(file => file.Folder);
        foreach (var file in all[true])
        {
            var parts = helpers[file.Folder].Prepend(file).ToList();
            var folder = Sources.FolderWithReferences(file.Folder, string.Concat(parts.Select(part => tree.Text(part.Path))));
            var output = BuildFolder.Output($"{name}-{file.Stem}");
            yield return new Candidate
            {
                Recipe = name,
                Kind = CandidateKind.Source,
                Place = file.Place(),
                Path = file.Path,
                Folder = folder,
                Build =
                [
                    BuildFolder.Make,
                    [compiler, .. options, "-o", output, .. parts.Select(part => Paths.Argument(Paths.From(folder, part.Path))), "-lm"],
                ],
                Command = [output],
                Tools = [compiler],
            };
        }
    }

    private static bool HasMain(SubmissionTree tree, TreeFile file) => MainPattern().IsMatch(tree.Text(file.Path));

    [GeneratedRegex(@"\b(?:main|wmain)\s*\(")]
    private static partial Regex MainPattern();
}
