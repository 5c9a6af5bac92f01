namespace Grader.Sandboxes;

/// <summary>The grader's or the machine's own trouble: the check is <c>faulted</c>, and no student loses a point by it.</summary>
public sealed class GraderFaultException(string message, Exception? inner = null) : Exception(message, inner);
