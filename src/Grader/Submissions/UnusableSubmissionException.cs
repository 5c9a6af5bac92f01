using Grader.Judging;

namespace Grader.Submissions;

/// <summary>There is no submission to read at a path.</summary>
public sealed class UnusableSubmissionException(Finding why) : Exception($"{why.Code}: {string.Join(", ", why.Parameters.Values)}")
{
    /// <summary>What is there instead; its texts say what to do.</summary>
    public Finding Why { get; } = why;
}
