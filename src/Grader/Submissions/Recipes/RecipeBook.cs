using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>Every recipe. A new language is one more file with a recipe, and its line here.</summary>
internal static class RecipeBook
{
    // The last ones take files that no language claims.
    private static readonly IReadOnlyList<IRecipe> Recipes =
    [
        new MakefileRecipe(),
        new DotnetProjectRecipe(),
        new CargoRecipe(),
        new ScriptRecipe("python", "python3", ".py"),
        new JavaScriptRecipe(),
        new CRecipe("c", "gcc", ["-O1", "-g", "-pthread"], ".c"),
        new CRecipe("cpp", "g++", ["-std=c++20", "-O1", "-g", "-pthread"], ".cpp", ".cc", ".cxx"),
        new CSharpFileRecipe(),
        new JavaRecipe(),
        new GoRecipe(),
        new RustFileRecipe(),
        new ShellRecipe(),
        new ScriptRecipe("ruby", "ruby", ".rb"),
        new ScriptRecipe("perl", "perl", ".pl"),
        new ScriptRecipe("php", "php", ".php"),
        new ScriptRecipe("lua", "lua", ".lua"),
        new ShebangRecipe(),
        new ExecutableRecipe(),
    ];

    /// <summary>Interpreters, compilers and builders that a manifest's commands may name, and that a machine may lack.</summary>
    public static IReadOnlySet<string> Tools { get; } = new HashSet<string>
    {
        "python3", "python", "node", "gcc", "g++", "cc", "c++", "clang", "clang++", "make", "cmake", "dotnet", "java", "javac", "mvn", "gradle",
        "go", "rustc", "cargo", "sh", "bash", "ruby", "perl", "php", "lua",
    };

    /// <summary>Every program of the submission, each file claimed by the first recipe that takes it.</summary>
    public static IReadOnlyList<Candidate> Find(SubmissionTree tree)
    {
        var claimed = new HashSet<string>();
        var found = new List<Candidate>();
        foreach (var candidates in Recipes.Select(recipe => recipe.Find(tree).ToList()))
        {
            found.AddRange(candidates.Where(candidate => candidate.Kind == CandidateKind.Project || claimed.Add(candidate.Path)));
        }
        return found;
    }
}
