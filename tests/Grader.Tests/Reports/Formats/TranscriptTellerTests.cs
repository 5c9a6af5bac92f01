using Grader.Reports;
using Grader.Reports.Stories;
using Grader.Specs;
using Grader.Texts;
using Grader.Transcripts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>A transcript in words.</summary>
internal sealed class TranscriptTellerTests
{
    private static readonly Phrases Texts = Phrases.Load();

    [Test]
    public void Every_kind_of_entry_has_its_sentence()
    {
        FormatSample.Transcript.Select(entry => entry.GetType()).Distinct().Count().ShouldBe(typeof(TranscriptEntry).GetNestedTypes().Length);

        var items = Tell(FormatSample.Transcript);
        items.Select(item => item.Text).ShouldBeUnique();
        items[0].ShouldBe(new TranscriptTeller.Item("0.0 ms", "Started your server: python3 2.2/tcp_echo_server.py", null));
        items[5].ShouldBe(new TranscriptTeller.Item("45.0 ms", "Visitor received 3 bytes from 127.0.0.1:3500 at 127.0.0.1:40001.", @"\xff\0\x1b"));
    }

    [Test]
    public void Words_that_look_like_a_key_of_the_texts_stay_words() =>
        Tell([new TranscriptEntry.Ready("@role.client") { Actor = "server", At = default }]).Single().Text.ShouldContain("@role.client");

    [Test]
    public void A_flood_is_told_by_its_beginning_and_its_end()
    {
        var items = Tell([.. Enumerable.Range(0, 5000).Select(i => new TranscriptEntry.Refused($"{i}") { Actor = "server", At = default })]);

        items.Count.ShouldBe(61);
        items[30].Text.ShouldBe("Here 4940 steps are left out.");
        items[^1].Text.ShouldContain("4999");
    }

    private static IReadOnlyList<TranscriptTeller.Item> Tell(IReadOnlyList<TranscriptEntry> entries) =>
        new TranscriptTeller(new Speaker(Texts, Language.English), new ActorNames(Sample.Check("a", 1, "A", "A"))).Tell(entries);
}
