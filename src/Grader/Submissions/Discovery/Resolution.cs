using Grader.Judging;

namespace Grader.Submissions.Discovery;

/// <summary>What came out of looking for a program.</summary>
internal abstract record Resolution
{
    private Resolution() { }

    public sealed record Usable(ProgramSource Source) : Resolution;

    /// <summary>It is there, or should be, and something about it must be mended.</summary>
    public sealed record NotUsable(Finding Why) : Resolution;

    public sealed record NotFound(Finding Why) : Resolution;
}
