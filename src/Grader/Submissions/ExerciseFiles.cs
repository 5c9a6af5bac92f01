using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Grader.Submissions.Files;
using Grader.Submissions.Naming;

namespace Grader.Submissions;

/// <summary>Finds files handed in beside the programs: captures, answers.</summary>
public static partial class ExerciseFiles
{
    /// <summary>
    /// Files whose name fits one of the patterns: first those in the exercise's folder or with its number in the name, then those
    /// that belong to no exercise. Those of other exercises never.
    /// </summary>
    /// <param name="submissionRoot">As <see cref="Submission.Root"/>.</param>
    /// <param name="patterns">Such as <c>*.pcap</c>, <c>respuestas*</c>; case and accents do not matter.</param>
    /// <returns>Paths relative to the submission's root.</returns>
    public static IReadOnlyList<string> Find(string submissionRoot, string exerciseId, IReadOnlyList<string> patterns)
    {
        var (own, common) = Matching(FolderWalk.Walk(new DiskFiles(submissionRoot)), exerciseId, patterns);
        return [.. own.Concat(common).Select(file => file.Path)];
    }

    internal static (IReadOnlyList<TreeFile> Own, IReadOnlyList<TreeFile> Common) Matching(
        SubmissionTree tree, string exerciseId, IReadOnlyList<string> patterns)
    {
        var numbers = new ExerciseNumbers([exerciseId], AnyOther(exerciseId));
        var fitting = tree.Files
            .Where(file => Fits(file.Name, patterns))
            .Select(file => (File: file, numbers.In(Paths.Join(file.Folder, file.Stem)).Exercises))
            .ToList();
        return (
            [.. fitting.Where(file => file.Exercises.Contains(exerciseId)).Select(file => file.File)],
            [.. fitting.Where(file => file.Exercises.Count == 0).Select(file => file.File)]);
    }

    /// <summary>Numbers that would be other exercises: not the parts of the guide that hold this one, nor what it holds itself.</summary>
    private static IEnumerable<string> AnyOther(string exerciseId)
    {
        var digits = Enumerable.Range(1, 9).ToList();
        var pairs = digits.SelectMany(a => digits.Select(b => $"{a}.{b}")).ToList();
        return pairs.Concat(pairs.SelectMany(pair => digits.Select(c => $"{pair}.{c}")))
            .Where(id => !$"{exerciseId}.".StartsWith($"{id}.", StringComparison.Ordinal) && !id.StartsWith($"{exerciseId}.", StringComparison.Ordinal));
    }

    private static bool Fits(string name, IReadOnlyList<string> patterns)
    {
        var folded = Words.Fold(name);
        var unnumbered = NumberPattern().Replace(folded, "");
        return patterns.Select(Words.Fold).Any(pattern =>
            FileSystemName.MatchesSimpleExpression(pattern, folded) || FileSystemName.MatchesSimpleExpression(pattern, unnumbered));
    }

    // 1.5.2_respuestas.md
    [GeneratedRegex(@"^(?:ej|ejercicio|punto)?[\d._\- ]+(?=[a-z])")]
    private static partial Regex NumberPattern();
}
