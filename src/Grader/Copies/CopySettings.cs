namespace Grader.Copies;

/// <summary>What is worth a look.</summary>
/// <param name="Common">In how many submissions at most something may be before it counts as everybody's; from 2.</param>
/// <param name="LeastShare">The least share of one's own fingerprints, in percent, that the other has as well.</param>
/// <param name="LeastPrints">The least number of fingerprints in common.</param>
internal sealed record CopySettings(int Common, int LeastShare = 30, int LeastPrints = 5)
{
    /// <summary>What everybody would find alone is in more than a tenth of a class; a group that copied is seldom larger than five.</summary>
    public static int CommonIn(int works) => Math.Max(5, works / 10);
}
