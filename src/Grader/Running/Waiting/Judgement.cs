using Grader.Judging;

namespace Grader.Running.Waiting;

/// <summary>What can be said of an expectation at some moment.</summary>
internal abstract record Judgement
{
    private Judgement() { }

    /// <summary>More must happen before it is decided.</summary>
    public static Judgement Pending { get; } = new PendingJudgement();

    public static Judgement Met { get; } = new MetJudgement();

    /// <summary>It does not hold.</summary>
    public static Judgement Broken(Finding finding) => new BrokenJudgement(finding);

    internal sealed record PendingJudgement : Judgement;

    internal sealed record MetJudgement : Judgement;

    internal sealed record BrokenJudgement(Finding Finding) : Judgement;
}
