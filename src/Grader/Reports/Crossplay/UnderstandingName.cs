using Grader.Crossplay;

namespace Grader.Reports.Crossplay;

/// <summary>The stable names of how far programs understand each other, and the sign of each.</summary>
internal static class UnderstandingName
{
    /// <summary>In reports for programs, and as a key of the texts.</summary>
    public static string Of(Understanding understanding) => understanding.ToString().ToLowerInvariant();

    /// <summary>One character for a cell of a matrix.</summary>
    public static string Sign(Understanding understanding) => understanding switch
    {
        Understanding.Full => "✓",
        Understanding.Partial => "~",
        Understanding.None => "✗",
        Understanding.Blocked => "–",
        Understanding.Absent => ".",
        Understanding.Unjudged => "?",
        _ => throw new ArgumentOutOfRangeException(nameof(understanding), understanding, "An understanding without a sign"),
    };
}
