namespace Grader.Charts;

/// <summary>Who stands behind a lifeline.</summary>
internal enum LifelineKind
{
    /// <summary>A program of the submission.</summary>
    Program,

    /// <summary>A client or server that the grader plays.</summary>
    Peer,

    /// <summary>The cable between two programs.</summary>
    Cable,

    /// <summary>Where nobody of the check is: a wrong port, a wrong address.</summary>
    Elsewhere,
}
