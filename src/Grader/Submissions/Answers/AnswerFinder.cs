using Grader.Submissions.Files;

namespace Grader.Submissions.Answers;

/// <summary>Finds what a student answered to a question, for a person to grade.</summary>
public static class AnswerFinder
{
    private static readonly HashSet<string> Texts = [".md", ".markdown", ".txt", ".rst", ".adoc", ""];

    /// <summary>
    /// The text of a file in the exercise's own folder, or the part of a common file that stands under the exercise's number;
    /// null when there is none, or it is empty.
    /// </summary>
    /// <param name="submissionRoot">As <see cref="Submission.Root"/>.</param>
    /// <param name="patterns">Names such as <c>respuestas*</c>; case and accents do not matter.</param>
    public static Answer? Find(string submissionRoot, string exerciseId, IReadOnlyList<string> patterns) =>
        Find(FolderWalk.Walk(new DiskFiles(submissionRoot)), exerciseId, patterns);

    internal static Answer? Find(SubmissionTree tree, string exerciseId, IReadOnlyList<string> patterns)
    {
        var files = ExerciseFiles.Matching(tree, exerciseId, patterns);
        return Answers(tree, files.Own, text => AnswerSection.Of(text, exerciseId) ?? text)
            .Concat(Answers(tree, files.Common, text => AnswerSection.Of(text, exerciseId)))
            .FirstOrDefault();
    }

    private static IEnumerable<Answer> Answers(SubmissionTree tree, IEnumerable<TreeFile> files, Func<string, string?> part) =>
        from file in files
        where Texts.Contains(file.Extension)
        let text = part(tree.Text(file.Path))?.Trim()
        where !string.IsNullOrEmpty(text)
        select new Answer(file.Path, text);
}
