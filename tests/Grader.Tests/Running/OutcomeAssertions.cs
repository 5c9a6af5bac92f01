using System.Text;
using Grader.Judging;
using Grader.Running;
using Grader.Transcripts;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>What a check should come to; the transcript stands in the message when it does not.</summary>
internal static class OutcomeAssertions
{
    public static CheckOutcome ShouldPass(this CheckOutcome outcome)
    {
        outcome.Verdict.ShouldBe(Verdict.Passed, Describe(outcome));
        outcome.Finding.ShouldBeNull();
        return outcome;
    }

    /// <returns>The finding, for its parameters.</returns>
    public static Finding ShouldFail(this CheckOutcome outcome, string code)
    {
        outcome.Verdict.ShouldBe(Verdict.Failed, Describe(outcome));
        outcome.Finding!.Code.ShouldBe(code, Describe(outcome));
        // A text with a place that nothing fills is a mistake of the grader.
        FindingCatalog.All[code].ShouldBeSubsetOf(outcome.Finding.Parameters.Keys, Describe(outcome));
        return outcome.Finding;
    }

    public static Finding ShouldBeFaulted(this CheckOutcome outcome, string code)
    {
        outcome.Verdict.ShouldBe(Verdict.Faulted, Describe(outcome));
        outcome.Finding!.Code.ShouldBe(code, Describe(outcome));
        return outcome.Finding;
    }

    public static Finding Having(this Finding finding, string parameter, string value)
    {
        finding.Parameters.GetValueOrDefault(parameter).ShouldBe(value, finding.Code);
        return finding;
    }

    public static string Describe(CheckOutcome outcome)
    {
        var text = new StringBuilder();
        text.AppendLine($"{outcome.Verdict} {outcome.Finding?.Code} at {outcome.FailedStep} after {outcome.Duration}");
        foreach (var (name, value) in outcome.Finding?.Parameters ?? new Dictionary<string, string>())
            text.AppendLine($"  {name}: {value}");
        foreach (var entry in outcome.Transcript.TakeLast(40))
            text.AppendLine($"  {entry.At.TotalSeconds:0.000} {entry.Actor} {Describe(entry)}");
        return text.ToString();
    }

    private static string Describe(TranscriptEntry entry) => entry switch
    {
        TranscriptEntry.Printed printed => $"prints {Encoding.UTF8.GetString(printed.Data)}",
        TranscriptEntry.Sent sent => $"sends {sent.Data.Length} bytes to {sent.To}",
        TranscriptEntry.Received received => $"receives {received.Data.Length} bytes from {received.From}",
        _ => entry.ToString(),
    };
}
