using System.Numerics;

namespace Grader.Specs;

/// <summary>Compares exercise numbers part by part as numbers: 1.5.2, 1.5.10, 2.1.</summary>
public sealed class ExerciseOrder : IComparer<string>
{
    public static ExerciseOrder Instance { get; } = new();

    private ExerciseOrder() { }

    public int Compare(string? x, string? y)
    {
        var left = (x ?? "").Split('.');
        var right = (y ?? "").Split('.');
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (ComparePart(left[i], right[i]) is not 0 and var order)
                return order;
        return left.Length.CompareTo(right.Length);
    }

    private static int ComparePart(string left, string right) =>
        BigInteger.TryParse(left, out var a) && BigInteger.TryParse(right, out var b) ? a.CompareTo(b) : string.CompareOrdinal(left, right);
}
