namespace Grader.Copies;

/// <summary>A file of one submission beside the one of another that is most like it.</summary>
/// <param name="Regions">In the order of the first file; none overlaps another in it.</param>
internal sealed record FileMatch(CodeFile First, CodeFile Second, int Shared, IReadOnlyList<FileMatch.Region> Regions)
{
    /// <summary>What is alike, as places in the two texts; ends are exclusive.</summary>
    internal readonly record struct Region(int FirstStart, int FirstEnd, int SecondStart, int SecondEnd);
}
