using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>A compiled program handed in as such. An archive may have lost that it is executable.</summary>
internal sealed class ExecutableRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree) =>
        tree.Files.Where(file => !PlainData.Is(file) && tree.Head(file.Path, 4) is [0x7F, (byte)'E', (byte)'L', (byte)'F']).Select(file => new Candidate
        {
            Recipe = "executable",
            Kind = CandidateKind.Executable,
            Place = file.Place(),
            Path = file.Path,
            Folder = file.Folder,
            Build = file.IsExecutable ? [] : [["chmod", "+x", $"./{file.Name}"]],
            Command = [$"./{file.Name}"],
        });
}
