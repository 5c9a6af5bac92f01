using Grader.Judging;
using Grader.Reports.Formats;
using Grader.Reports.Stories;
using Grader.Specs;

namespace Grader.Reports.GitHub;

/// <summary>
/// What stands beside the student's lines: an error for each check that failed, a warning for what is to be corrected in the submission's
/// own files and for the grader's trouble, a notice for remarks and for what is outside the score.
/// </summary>
internal sealed class Annotations(FormatRequest request)
{
    /// <summary>GitHub shows no more of a kind and step.</summary>
    public const int MostOfAKind = 10;

    // As they matter: what GitHub shows first is read.
    private static readonly string[] Kinds = ["error", "warning", "notice"];

    private readonly Speaker speaker = request.Speaker;

    private sealed record Note(string Kind, string Title, string Message, string? File = null, int? Line = null, int? Column = null);

    /// <summary>Each a line with its newline. Where there are too many of a kind, the tenth says how many are left out.</summary>
    public IEnumerable<string> Of(GradeReport report) =>
        Notes(report).GroupBy(note => note.Kind).OrderBy(kind => Array.IndexOf(Kinds, kind.Key)).SelectMany(kind => Capped([.. kind])).Select(Line);

    private IEnumerable<Note> Notes(GradeReport report) =>
        [
            .. report.Exercises.SelectMany(exercise => new StoryTeller(speaker, 0).Tell(exercise).SelectMany(story => Notes(report.Submission, exercise, story))),
            .. report.Submission.Problems.Select(problem => new Note("warning", speaker.Say("report.manifest"), SafeText.Of(problem.In(speaker.Phrases, speaker.Code)), File(report.Submission, problem.Position), Positive(problem.Position.Line), Positive(problem.Position.Column))),
        ];

    private IEnumerable<Note> Notes(SubmissionSummary submission, ExerciseReport exercise, CheckStory story)
    {
        // Blocked checks say nothing, for what they wait for does; neither does one that failed for the same reason as another.
        var kind = story.Result.Verdict switch
        {
            Verdict.Failed when story.SameAs.Length == 0 => "error",
            Verdict.Faulted => "warning",
            Verdict.Unchecked when exercise.IsMoot(story.Result) => "",
            Verdict.Unchecked or Verdict.Manual => "notice",
            _ => "",
        };
        var place = StudentPlace.Of(submission, story.Result);
        if (kind.Length > 0)
        {
            var message = string.Join('\n', story.Said.Select(said => $"{said.Label}: {said.Text}"));
            var outside = story.Result.Verdict == Verdict.Failed ? "" : $" ({story.Verdict})";
            yield return new Note(kind, $"{exercise.Id} {story.Title}{outside}", message, place is null ? null : File(submission, place.File), place?.Line);
        }

        foreach (var remark in story.Remarks)
            yield return new Note("notice", $"{exercise.Id} {story.Title}", remark);
    }

    private IEnumerable<Note> Capped(IReadOnlyList<Note> notes) =>
        notes.Count <= MostOfAKind
            ? notes
            : [.. notes.Take(MostOfAKind - 1), new Note(notes[0].Kind, "grader", speaker.Count("report.more_annotations", notes.Count - MostOfAKind + 1))];

    private static string Line(Note note) =>
        WorkflowCommand.Annotation(note.Kind, note.Message, ("file", note.File), ("line", note.Line is null ? null : $"{note.Line}"), ("col", note.Column is null ? null : $"{note.Column}"), ("title", note.Title));

    // A problem's place is as the submission was named, or within it.
    private string? File(SubmissionSummary submission, SourcePosition position) =>
        position.Line == 0 ? null : File(submission, position.File);

    // From the root of the repository, which is where GitHub looks.
    private string File(SubmissionSummary submission, string path)
    {
        // No real path holds one.
        if (path.Contains('\0') || submission.Path.Contains('\0'))
            return SafeText.Of(path);
        var surroundings = request.Surroundings;
        var root = surroundings.Set("GITHUB_WORKSPACE") ?? surroundings.Folder;
        var within = Path.GetRelativePath(root, Path.Combine(surroundings.Folder, submission.Path, path));
        return SafeText.Of(within.StartsWith("..", StringComparison.Ordinal) ? path : within.Replace('\\', '/'));
    }

    private static int? Positive(int number) => number > 0 ? number : null;
}
