namespace Grader.Submissions;

/// <summary>There is no submission to read at a path. The message says what is wrong, where, and what to do.</summary>
public sealed class UnusableSubmissionException(string message) : Exception(message);
