using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// Node programs. With a <c>package.json</c> at or above the file its folder is copied and the program runs there, since it
/// tells how modules are loaded. Packages are not installed: a sandbox has no network.
/// </summary>
internal sealed class JavaScriptRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.WithExtension(".js", ".mjs", ".cjs").Select(file =>
        {
            var folder = tree.FolderAbove(file, other => other.Name == "package.json") ?? file.Folder;
            return new Candidate
            {
                Recipe = "javascript",
                Kind = CandidateKind.Source,
                Place = file.Place(),
                Path = file.Path,
                Folder = folder,
                Command = ["node", Paths.Argument(Paths.From(folder, file.Path))],
                Tools = ["node"],
            };
        });
}
