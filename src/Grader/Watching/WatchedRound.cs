using Grader.Reports;
using Grader.Submissions;

namespace Grader.Watching;

/// <summary>What was graded last, and what came of it.</summary>
/// <param name="Files">As they were on disk when the round began.</param>
/// <param name="Report">Of the whole submission, also where only some exercises were graded again.</param>
internal sealed record WatchedRound(SubmissionFiles Files, Submission Submission, GradeReport Report);
