using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>Shell scripts, run by the shell that their first line names; <c>sh</c> when it names none.</summary>
internal sealed class ShellRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.WithExtension(".sh", ".bash").Select(file =>
        {
            var shell = Shebang.Of(tree, file.Path) is { } shebang
                ? shebang.Tool
                : file.Extension == ".bash" ? "bash" : "sh";
            return new Candidate
            {
                Recipe = "shell",
                Kind = CandidateKind.Source,
                Place = file.Place(),
                Path = file.Path,
                Folder = file.Folder,
                Command = [shell, Paths.Argument(file.Name)],
                Tools = [shell],
            };
        });
}
