namespace Grader.Judging;

/// <summary>How a check ended.</summary>
public enum Verdict
{
    /// <summary>What must hold held.</summary>
    Passed,

    /// <summary>The submission did something else; a finding says what.</summary>
    Failed,

    /// <summary>A check it needs did not pass, so it was not run.</summary>
    Blocked,

    /// <summary>The grader's or the machine's own trouble; never costs a point.</summary>
    Faulted,

    /// <summary>This sandbox or machine cannot check it, or it does not apply; said, never a loss.</summary>
    Unchecked,

    /// <summary>A person grades it.</summary>
    Manual,
}
