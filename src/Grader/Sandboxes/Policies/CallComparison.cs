namespace Grader.Sandboxes.Policies;

/// <summary>How an argument of a system call is compared with a value.</summary>
internal enum CallComparison
{
    Equals,

    AtLeast,

    /// <summary>The value is a single bit, and the argument has it.</summary>
    HasBit,
}
