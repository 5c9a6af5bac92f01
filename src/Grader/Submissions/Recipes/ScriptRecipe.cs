using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>A language whose files an interpreter runs as they are.</summary>
internal sealed class ScriptRecipe(string name, string interpreter, params IReadOnlyCollection<string> extensions) : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.WithExtension(extensions).Select(file => new Candidate
        {
            Recipe = name,
            Kind = CandidateKind.Source,
            Place = file.Place(),
            Path = file.Path,
            Folder = file.Folder,
            Command = [interpreter, Paths.Argument(file.Name)],
            Tools = [interpreter],
        });
}
