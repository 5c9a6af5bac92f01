using Grader.Reports;
using Grader.Specs.Steps;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>The seed of a report is all that it takes to grade with the same data again.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
public sealed class SeedTests
{
    private static readonly string[] Exercises = ["1.2", "1.3", "1.5.3", "2.2", "2.5.3", "2.5.4"];

    [Test]
    public void A_run_with_the_seed_of_a_report_sends_what_that_run_sent(CancellationToken cancellationToken)
    {
        var first = Run(2026, cancellationToken);

        var again = Run(first.Seed, cancellationToken);
        var other = Run(first.Seed + 1, cancellationToken);

        Sent(again).ShouldBe(Sent(first));
        Sent(other).ShouldNotBe(Sent(first));
    }

    private static GradeReport Run(int seed, CancellationToken cancellationToken) =>
        Grading.Grade(Repository.Path("tests", "submissions", "guide-python"), Grading.Sandbox, seed, cancellationToken, Exercises);

    // Of what crosses a link the programs decide, and what is still under way when a check is decided; what the link does to it is LinkSpecs' business.
    private static List<string> Sent(GradeReport report) =>
    [
        .. from result in report.Exercises.SelectMany(e => e.Checks)
           let links = result.Check.Steps.OfType<LinkStep>().Select(link => link.As).ToHashSet()
           from entry in result.Transcript
           where !links.Contains(entry.Actor)
           let sent = entry switch
           {
               TranscriptEntry.Sent { Data: var data } => Convert.ToHexString(data),
               TranscriptEntry.Typed { Data: var data } => Convert.ToHexString(data),
               TranscriptEntry.Started { Command: var command } => string.Join(' ', command),
               _ => null,
           }
           where sent is not null
           select $"{result.Exercise} {result.Check.Id} {entry.Actor}: {sent}",
    ];
}
