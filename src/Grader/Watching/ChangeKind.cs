namespace Grader.Watching;

/// <summary>How a check's result differs from the one before.</summary>
internal enum ChangeKind
{
    NowPasses,

    NowFails,

    FailsDifferently,

    /// <summary>A check that it needs does not pass any more.</summary>
    NowBlocked,

    /// <summary>It is outside the score now, or for another reason than before.</summary>
    NowUnjudged,
}
