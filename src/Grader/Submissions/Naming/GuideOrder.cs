namespace Grader.Submissions.Naming;

/// <summary>Exercise numbers in the guide's order: 1.5.2 before 1.5.10 before 2.1.</summary>
internal sealed class GuideOrder : IComparer<string>
{
    public static GuideOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Parts(x), Parts(y));
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (left[i].CompareTo(right[i]) is var order and not 0)
                return order;
        }
        return left.Count != right.Count ? left.Count.CompareTo(right.Count) : string.CompareOrdinal(x, y);
    }

    private static List<int> Parts(string? id) =>
        [.. (id ?? "").Split('.').Select(part => int.TryParse(part, out var number) ? number : int.MaxValue)];
}
