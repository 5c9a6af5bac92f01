using Grader.Judging;
using Grader.Planning;
using Grader.Scoring;
using Grader.Submissions;
using Grader.Submissions.Answers;

namespace Grader.Driving;

/// <summary>Collects what a person grades: the answer found in the submission, to be read beside the results.</summary>
internal static class ManualItems
{
    public static CheckResult Collect(Submission submission, PlannedCheck planned)
    {
        var patterns = planned.Check.Manual!.Answers;
        var answer = AnswerFinder.Find(submission.Root, planned.Exercise.Id, patterns);
        return new CheckResult
        {
            Exercise = planned.Exercise.Id,
            Check = planned.Check,
            Verdict = Verdict.Manual,
            Finding = answer is null
                ? new Finding("manual.unanswered").With("pattern", string.Join(", ", patterns))
                : new Finding("manual.answered").With("name", answer.File),
            Answer = answer?.Text ?? "",
        };
    }
}
