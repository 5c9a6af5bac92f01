namespace Grader.Sandboxes.Policies;

/// <summary>Something that holds for an argument of a system call.</summary>
internal sealed record CallCondition(CallComparison Comparison, uint Value);
