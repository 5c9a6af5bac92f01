namespace Grader.Doctor;

/// <summary>How much something matters.</summary>
internal enum Health
{
    /// <summary>It works.</summary>
    Good,

    /// <summary>Something is left out, and the rest works.</summary>
    Limited,

    /// <summary>A course cannot be graded as it should be.</summary>
    Bad,
}
