using System.Text;
using Grader.Judging;
using Grader.Specs;
using Grader.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>Which exercises are solved in which languages, as <c>tests/submissions/README.md</c> tells.</summary>
public sealed class CorpusTableTests
{
    private const string Begin = "<!-- table: made from the submissions -->\n\n";
    private const string End = "\n<!-- end of table -->";

    private static readonly string[] Languages = ["c", "cpp", "csharp", "go", "java", "javascript", "perl", "python", "rust"];
    private static readonly string[] Echoes = ["1.1", "1.2", "2.1", "2.2"];
    private static readonly IReadOnlyList<ExerciseSpec> Needing = [.. Grading.Exercises.Where(e => e.Programs.Count > 0)];

    // By language, each submission's solved exercises.
    private static readonly ILookup<string, HashSet<string>> Solved = Submissions().ToLookup(s => s.Language, s => ExercisesOf(s.Folder));

    [Test]
    public void Every_exercise_is_solved_in_at_least_five_languages_and_the_echoes_in_all()
    {
        Needing.Where(e => Solved.Count(language => language.Any(s => s.Contains(e.Id))) < 5).Select(e => e.Id).ShouldBeEmpty();
        Languages.SelectMany(l => Echoes.Where(e => !Solved[l].Any(s => s.Contains(e))).Select(e => $"{e} in {l}")).ShouldBeEmpty();
    }

    [Test]
    public void The_readme_tells_how_many_submissions_solve_each_exercise_in_each_language()
    {
        var readme = Repository.Read("tests", "submissions", "README.md");
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);

        Approved.ShouldMatch(readme[..begin] + Table() + readme[end..], "tests", "submissions", "README.md");
    }

    [Test]
    public void At_least_fifty_findings_have_a_wrong_program_that_shows_them() =>
        Mistake.All.SelectMany(mistake => mistake.Findings).Distinct().Count().ShouldBeGreaterThanOrEqualTo(50);

    [Test]
    public void Every_finding_without_a_wrong_program_is_a_known_one()
    {
        var shown = Mistake.All.SelectMany(mistake => mistake.Findings).ToHashSet();
        var text = string.Concat(FindingCatalog.All.Keys.Where(code => !shown.Contains(code)).Order(StringComparer.Ordinal).Select(code => $"{code}\n"));

        Approved.ShouldMatch(text, "tests", "Grader.Tests", "Corpus", "Approved", "findings-without-a-program.txt");
    }

    [Test]
    public void Every_finding_of_a_wrong_program_is_one_of_the_catalog() =>
        Mistake.All.SelectMany(mistake => mistake.Findings).ShouldBeSubsetOf(FindingCatalog.All.Keys);

    private static string Table()
    {
        var table = new StringBuilder($"| exercise | {string.Join(" | ", Languages)} |\n|---|{string.Concat(Languages.Select(_ => "---|"))}\n");
        foreach (var exercise in Needing)
            table.Append($"| {exercise.Id} | {string.Join(" | ", Languages.Select(l => Solved[l].Count(s => s.Contains(exercise.Id))).Select(n => n == 0 ? "" : $"{n}"))} |\n");
        return table.ToString();
    }

    private static IEnumerable<(string Language, string Folder)> Submissions() =>
        Directory.EnumerateDirectories(Repository.Path("tests", "submissions", "right"))
            .Select(folder => (Path.GetFileName(folder).Split('-')[0], folder))
            .Append(("python", Repository.Path("tests", "submissions", "guide-python")))
            .Append(("csharp", Repository.Path("src", "ReferenceImpl")));

    private static IEnumerable<string> Required(ExerciseSpec exercise) =>
        exercise.Programs.Where(p => p.Value.Listens is not null || exercise.Programs.Values.All(other => other.Listens is null)).Select(p => p.Key);

    private static HashSet<string> ExercisesOf(string folder)
    {
        var found = SubmissionReader.Read(folder, Grading.Exercises).Programs;
        // Beside a server a client may be optional, or only asked for when the protocol is the student's own.
        return [.. Needing.Where(e => Required(e).All(role => found.ContainsKey(new ProgramKey(e.Id, role)))).Select(e => e.Id)];
    }
}
