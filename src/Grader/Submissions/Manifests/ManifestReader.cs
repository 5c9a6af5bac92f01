using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Submissions.Recipes;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>Reads a manifest. A mistake costs only what it is about; all of them are told at once.</summary>
internal static class ManifestReader
{
    public static ManifestContent Read(
        SubmissionTree tree, ManifestLocation location, IReadOnlyList<Candidate> candidates, IReadOnlyList<ExerciseSpec> exercises)
    {
        var notRead = location.Others.Select(other => NotRead(other, location)).ToList();
        if (!location.Exists || SaysNothing(tree.Text(location.Path)))
            return new ManifestContent { Problems = notRead };
        var problems = new List<Problem>();
        var root = YamlDocument.ParseTree(tree.Text(location.Path), Paths.Shown(location.Path), problems);
        if (root is not null)
            ManifestShape.Of(exercises).Check(root, problems);
        if (root is not YamlMap)
            return new ManifestContent { Unreadable = problems[0], Problems = [.. InOrder(problems), .. notRead] };

        var broken = new Dictionary<string, Problem>();
        var programs = new DeclaredPrograms(tree, location, candidates, exercises, problems, broken).Read(root.Find(ManifestShape.Programs));
        var settings = new DeclaredSettings(exercises, problems, broken).Read(root.Find(ManifestShape.Settings));
        return new ManifestContent
        {
            StudentId = TextOf(root, "id"),
            StudentName = TextOf(root, "name"),
            Programs = programs,
            Broken = broken,
            Settings = settings.ForAll,
            ExerciseSettings = settings.WithImplied(programs.Values, exercises),
            Problems = [.. InOrder(problems), .. notRead],
        };
    }

    private static bool SaysNothing(string text) =>
        text.Split('\n').All(line => line.AsSpan().Trim() is [] or ['#', ..]);

    private static Problem NotRead(string other, ManifestLocation location) =>
        location.Exists
            ? new Problem(SourcePosition.Whole(Paths.Shown(other)), "second-manifest", ("read", Paths.Shown(location.Path)))
            : new Problem(SourcePosition.Whole(Paths.Shown(other)), "misnamed-manifest", ("name", Paths.Shown(Paths.Name(location.Path))));

    private static IEnumerable<Problem> InOrder(IEnumerable<Problem> problems) =>
        problems.OrderBy(problem => problem.Position.Line).ThenBy(problem => problem.Position.Column);

    private static string TextOf(YamlNode root, string key) =>
        root.Find(ManifestShape.Student)?.Find(key) is YamlScalar { IsNull: false } text ? text.Value : "";
}
