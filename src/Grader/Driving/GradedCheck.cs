using Grader.Judging;
using Grader.Planning;
using Grader.Sandboxes;
using Grader.Scoring;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Driving;

/// <summary>One check as a test case: grading it is what NUnit calls, here and under <c>dotnet test</c>.</summary>
public sealed class GradedCheck
{
    private readonly CheckBoard _board;
    private readonly PlannedCheck _planned;
    private readonly Func<Finding, string> _explain;

    internal GradedCheck(CheckBoard board, PlannedCheck planned, Func<Finding, string> explain)
    {
        _board = board;
        _planned = planned;
        _explain = explain;
    }

    public string Exercise => _planned.Exercise.Id;

    public string Id => _planned.Check.Id;

    /// <summary>
    /// Grades the check and tells NUnit: a failed check fails, one that did not run is ignored with its reason, and the grader's own trouble is
    /// an error. What is thrown is for developers; students read the report.
    /// </summary>
    public void Grade()
    {
        var result = _board.Result(_planned.Key);
        var why = result.Finding is { } finding ? _explain(finding) : "";
        switch (result.Verdict)
        {
            case Verdict.Blocked or Verdict.Unchecked or Verdict.Manual:
                throw new IgnoreException($"{result.Verdict}: {why}");
            case Verdict.Faulted:
                throw new GraderFaultException(Phrase.Words(why));
            default:
                result.Verdict.ShouldBe(Verdict.Passed, Describe(result, why));
                break;
        }
    }

    public override string ToString() => Id;

    private static string Describe(CheckResult result, string why) => $"{result.Finding?.Code} at {result.FailedStep}\n{why}";
}
