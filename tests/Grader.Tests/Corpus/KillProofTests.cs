using Grader.Judging;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>
/// Every check of the guide has a mistake that it, and nothing else, is there to find. Read from the files alone:
/// that each mistake does fail what it says is <see cref="CorpusTests"/>' business.
/// </summary>
public sealed class KillProofTests
{
    private static readonly IReadOnlyList<Mistake> Mistakes = [.. Mistake.All];

    [Test]
    public void Every_check_has_a_mistake_that_fails_it_alone()
    {
        var killed = Mistakes.Where(m => m.Fails.Count == 1).Select(m => (m.Exercise, m.Fails[0])).ToHashSet();

        Grading.Exercises
            .SelectMany(e => e.Checks.Where(c => c.Manual is null).Select(c => (e.Id, c.Id)))
            .Where(check => !killed.Contains(check))
            .Select(check => $"{check.Item1} {check.Item2}: no program of tests/submissions/wrong fails this check alone")
            .ShouldBeEmpty();
    }

    [Test]
    public void Every_mistake_names_checks_of_its_exercise_and_a_finding_that_exists() =>
        Mistakes.SelectMany(Unknown).ShouldBeEmpty();

    [Test]
    public void Every_mistake_is_in_a_folder_that_begins_with_its_exercise() =>
        Mistakes.Where(m => !Path.GetFileName(m.Folder).StartsWith($"{m.Exercise}-", StringComparison.Ordinal)).Select(m => m.Folder).ShouldBeEmpty();

    private static IEnumerable<string> Unknown(Mistake mistake)
    {
        var checks = Grading.Exercises.SingleOrDefault(e => e.Id == mistake.Exercise)?.Checks ?? [];
        foreach (var name in mistake.Fails.Where(name => !checks.Any(c => c.Id == name)))
            yield return $"{mistake}: exercise {mistake.Exercise} has no check {name}";
        foreach (var code in mistake.Findings.Where(code => !FindingCatalog.All.ContainsKey(code)))
            yield return $"{mistake}: there is no finding {code}";
    }
}
