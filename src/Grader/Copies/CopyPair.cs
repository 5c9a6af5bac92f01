namespace Grader.Copies;

/// <summary>Two submissions that a person may want to look at. What they have in common says nothing of how it came about.</summary>
/// <param name="Shared">Fingerprints that both have and few others.</param>
/// <param name="FirstShare">Which part that is of the first one's own, from 0 to 1: without what was given, and what many have.</param>
/// <param name="SecondShare">The same of the second one's.</param>
/// <param name="Files">Where, the most first; empty for a pair that is only counted.</param>
internal sealed record CopyPair(string First, string Second, int Shared, double FirstShare, double SecondShare, IReadOnlyList<FileMatch> Files)
{
    /// <summary>The larger share of the two.</summary>
    public double Share => Math.Max(FirstShare, SecondShare);
}
