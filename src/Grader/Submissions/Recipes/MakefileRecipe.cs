using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// A Makefile beside or above C or C++ sources: a program for each executable that it makes, which is a target that is no file of another
/// kind and no errand (<c>clean</c>, <c>run-server</c>), a part of <c>all</c>, or what a command writes with <c>-o</c>. Its name
/// must tell the role. Where no such program is found, the sources are compiled one by one as if there were no Makefile.
/// </summary>
internal sealed class MakefileRecipe : IRecipe
{
    private static readonly HashSet<string> Sources = [".c", ".cpp", ".cc", ".cxx"];

    public IEnumerable<Candidate> Find(SubmissionTree tree)
    {
        foreach (var makefile in tree.Files.Where(file => file.Name is "Makefile" or "makefile" or "GNUmakefile"))
        {
            var sources = tree.Files.Where(file => Sources.Contains(file.Extension) && Paths.IsUnder(file.Path, makefile.Folder)).ToList();
            if (sources.Count == 0)
                continue;
            foreach (var target in Makefile.Executables(tree.Text(makefile.Path)))
                yield return Program(makefile, target, sources);
        }
    }

    private static Candidate Program(TreeFile makefile, MakeTarget target, IReadOnlyList<TreeFile> sources)
    {
        var place = Paths.Join(makefile.Folder, Paths.Stem(target.Path));
        return new Candidate
        {
            Recipe = "make",
            Kind = CandidateKind.Project,
            Place = place,
            Path = (sources.FirstOrDefault(source => source.Stem == Paths.Name(place)) ?? makefile).Path,
            Folder = makefile.Folder,
            // Always made anew: what was handed in may have been made on another machine.
            Build = [target.IsGoal ? ["make", "-B", target.Path] : ["make", "-B"]],
            Command = [$"./{target.Path}"],
            Tools = ["make", sources.Any(source => source.Extension == ".c") ? "gcc" : "g++"],
        };
    }
}
