namespace Grader.Crossplay;

/// <summary>How far a client and a server understand each other.</summary>
public enum Understanding
{
    /// <summary>Every pair check passed.</summary>
    Full,

    /// <summary>Some pair checks passed and some did not.</summary>
    Partial,

    /// <summary>No pair check passed, and one failed.</summary>
    None,

    /// <summary>One of the two fails already without the other, so that they never met.</summary>
    Blocked,

    /// <summary>One of the two was not handed in, or cannot be used.</summary>
    Absent,

    /// <summary>The grader's own trouble, a sandbox that cannot check it, or an interruption; says nothing of the programs.</summary>
    Unjudged,
}
