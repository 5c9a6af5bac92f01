using Grader.Judging;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>Any other file whose first line names an interpreter.</summary>
internal sealed class ShebangRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree)
    {
        foreach (var file in tree.Files.Where(file => !PlainData.Is(file)))
        {
            if (Shebang.Of(tree, file.Path) is not { } shebang)
                continue;
            yield return new Candidate
            {
                Recipe = "shebang",
                Kind = CandidateKind.Source,
                Place = file.Place(),
                Path = file.Path,
                Folder = file.Folder,
                Command = [.. shebang.Interpreter, Paths.Argument(file.Name)],
                Tools = [shebang.Tool],
                Trouble = shebang.HasCarriageReturn ? _ => new Finding("proc.not-startable").With("reason", "@reason.crlf-shebang") : null,
            };
        }
    }
}
