using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Grader.Specs;

namespace Grader.Reviewing;

/// <summary>Makes the queue of what a person grades out of the reports of a class. Pure.</summary>
internal static class ReviewQueue
{
    /// <summary>A report with whose it is.</summary>
    /// <param name="Content">Of the files handed in.</param>
    internal sealed record Source(string Student, string Content, GradeReport Report);

    /// <summary>Question by question, so that who answers one reads all answers to it in a row; the students in their order.</summary>
    /// <param name="exercises">For the questions; one that is no longer there is called by its title.</param>
    public static IReadOnlyList<ReviewItem> Of(Speaker speaker, IReadOnlyList<Source> sources, IReadOnlyList<ExerciseSpec> exercises)
    {
        var questions = exercises
            .SelectMany(exercise => exercise.Checks.Where(check => check.Manual is not null).Select(check => (Key: (exercise.Id, check.Id), check.Manual!.Question)))
            .ToDictionary(pair => pair.Key, pair => pair.Question);
        var messages = new MessageWriter(speaker.Phrases);
        return
        [
            .. sources
                .SelectMany(source => source.Report.Checks.Where(check => check.Verdict == Verdict.Manual).Select(check => (Source: source, Check: check)))
                .GroupBy(pair => (pair.Check.Exercise, pair.Check.Check.Id, pair.Source.Content))
                .OrderBy(group => group.Key.Exercise, ExerciseOrder.Instance)
                .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
                .Select(group => Item([.. group.Select(pair => pair.Source.Student)], group.Key.Content, group.First().Check)),
        ];

        ReviewItem Item(IReadOnlyList<string> students, string content, CheckResult result) => new(
            string.Join("; ", students),
            content,
            result.Exercise,
            result.Check.Id,
            speaker.Text(questions.GetValueOrDefault((result.Exercise, result.Check.Id), result.Check.Title)),
            result.Answer,
            messages.Write(result, speaker.Code)?.Seen ?? "",
            result.Check.Points,
            result.Review);
    }
}
