using Grader.Crossplay;
using Grader.Judging;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Crossplay.CrossplaySample;

namespace Grader.Tests.Crossplay;

internal sealed class EncounterSpecs
{
    [TestCase(Understanding.Full, null, "alone Passed", "first Passed", "second Passed")]
    [TestCase(Understanding.Full, null, "alone Failed", "first Passed", "second Passed")]
    [TestCase(Understanding.Partial, "second", "alone Passed", "first Passed", "second Failed")]
    [TestCase(Understanding.Partial, "first", "alone Passed", "first Failed", "second Passed")]
    [TestCase(Understanding.None, "first", "alone Passed", "first Failed", "second Blocked")]
    [TestCase(Understanding.None, "second", "first Unchecked", "second Failed")]
    [TestCase(Understanding.Blocked, "alone", "alone Failed", "first Blocked", "second Blocked")]
    [TestCase(Understanding.Unjudged, "alone", "alone Faulted", "first Faulted", "second Faulted")]
    [TestCase(Understanding.Unjudged, "second", "alone Passed", "first Passed", "second Faulted")]
    [TestCase(Understanding.Unjudged, "first", "alone Passed", "first Unchecked", "second Unchecked")]
    [TestCase(Understanding.Full, null, "alone Passed", "first Passed", "second Unchecked")]
    [TestCase(Understanding.Unjudged, null, "alone Passed", "first Passed")]
    [TestCase(Understanding.Unjudged, null)]
    public void How_far_two_understand_each_other_follows_from_their_checks(Understanding understanding, string? reason, params string[] checks)
    {
        var results = checks.Select(check => check.Split(' ')).Select(words => Result(words[0], Enum.Parse<Verdict>(words[1])));
        var encounter = new Encounter("ana", "beto", null, [.. results], new HashSet<string> { "first", "second" });

        encounter.Understanding.ShouldBe(understanding);
        encounter.Reason?.Check.Id.ShouldBe(reason);
        (encounter.Reason is null).ShouldBe(reason is null);
    }

    [Test]
    public void What_was_not_handed_in_is_no_misunderstanding() =>
        new Encounter("ana", "beto", new Finding("submission.missing"), [], new HashSet<string> { "first" }).Understanding.ShouldBe(Understanding.Absent);
}
