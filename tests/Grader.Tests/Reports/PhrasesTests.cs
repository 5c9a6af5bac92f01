using Grader.Judging;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

public class PhrasesTests
{
    private static readonly Phrases Texts = Phrases.Load();
    private static readonly string[] Parts = ["expected", "seen", "try"];

    private static IEnumerable<string> Languages => Texts.Languages;

    [Test]
    public void Spanish_and_English_are_there() => Texts.Languages.ShouldBe(["en", "es"]);

    [TestCaseSource(nameof(Languages))]
    public void Every_language_has_the_same_keys(string language) =>
        Texts.Keys(language).ShouldBe(Texts.Keys(Texts.Languages[0]), ignoreOrder: true);

    [TestCaseSource(nameof(Languages))]
    public void Every_text_uses_the_same_placeholders_in_every_language(string language)
    {
        foreach (var key in Texts.Keys(language))
            Texts.Placeholders(language, key).ShouldBe(Texts.Placeholders(Texts.Languages[0], key), ignoreOrder: true, key);
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_finding_says_what_was_expected_what_was_seen_and_what_to_try(string language)
    {
        foreach (var code in FindingCatalog.All.Keys)
        {
            foreach (var part in Parts)
                Texts.Has(language, $"finding.{code}.{part}").ShouldBeTrue($"{language}: {code} {part}");
        }
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_text_of_a_finding_belongs_to_the_catalog_and_uses_only_its_parameters(string language)
    {
        var unknown = Texts
            .Keys(language)
            .Where(key => key.StartsWith("finding.", StringComparison.Ordinal))
            .Where(key => !Texts.Placeholders(language, key).All(Parameters(key).Contains));

        unknown.ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_sentence_of_a_finding_ends_as_one(string language)
    {
        foreach (var key in Texts.Keys(language).Where(key => key.StartsWith("finding.", StringComparison.Ordinal)))
        {
            var text = Texts.Say(language, key, new Dictionary<string, string>());
            (text.EndsWith('.') || text.EndsWith('?') || text.EndsWith(')') || key.EndsWith("not-declared.try", StringComparison.Ordinal)).ShouldBeTrue($"{key}: {text}");
            text.ShouldBe(text.Trim());
        }
    }

    [Test]
    public void A_value_that_begins_with_an_at_sign_is_a_key()
    {
        Say("@role.server").ShouldContain("Tu servidor");
        Say("@role.first").ShouldStartWith("First ");
        Say("@somebody").ShouldStartWith("@somebody ");

        static string Say(string program) => Texts.Say(Language.Spanish, "finding.udp.unwanted-reply.seen", ("program", program));
    }

    [Test]
    public void A_missing_value_is_said_and_not_shown_as_a_placeholder() =>
        Texts.Say(Language.English, "finding.proc.not-listening.seen", ("program", "x")).ShouldBe("x never opened that port: it is doing something that could not be made out.");

    [TestCase("es", "submission.not-an-archive", "good/a.py no es una carpeta ni ")]
    [TestCase("en", "submission.not-an-archive", "good/a.py is neither a folder nor ")]
    [TestCase("es", "submission.not-a-folder", "good/a.py es un archivo")]
    [TestCase("en", "submission.not-a-folder", "good/a.py is a file")]
    [TestCase("en", "submission.unreadable", "good/a.py cannot be read.")]
    public void A_path_with_which_a_sentence_begins_stays_the_path_that_was_given(string language, string code, string text) =>
        new MessageWriter(Texts).Write(new Finding(code).With("path", "good/a.py"), language).Seen.ShouldStartWith(text, Case.Sensitive);

    [TestCaseSource(nameof(Languages))]
    public void An_id_with_which_a_sentence_begins_stays_the_id_that_was_given(string language) =>
        Texts.Say(new Language(language), "cli.regrade.change", ("student", "ñandú"), ("before", "1/3"), ("after", "2/3"), ("reasons", "-")).ShouldBe("ñandú: 1/3 → 2/3 (-)");

    [TestCase("0", "0 bytes arrived.")]
    [TestCase("1", "1 byte arrived.")]
    [TestCase("2", "2 bytes arrived.")]
    [TestCase("#", "# bytes arrived.", Description = "what a program says never becomes part of the form")]
    public void A_number_chooses_between_one_and_many(string bytes, string text) =>
        Texts.Say(Language.English, "finding.data.partial.seen", ("seen_bytes", bytes)).ShouldBe(text);

    [Test]
    public void A_missing_key_is_a_mistake_of_the_program() =>
        Should.Throw<ArgumentException>(() => Texts.Say(Language.English, "finding.nothing")).Message.ShouldContain("finding.nothing");

    [Test]
    public void A_text_in_every_language_at_once_serves_a_report() =>
        Texts.Localized("sandbox.asked").ShouldBe(new LocalizedText("porque lo pediste", "because you asked for it"));

    [TestCase("es", "7,25", "10", "12,0", "25 %", "1,5")]
    [TestCase("en", "7.25", "10", "12.0", "25%", "1.5")]
    public void Numbers_are_written_as_their_reader_writes_them(string language, string grade, string whole, string seconds, string percent, string milliseconds)
    {
        var speaker = new Speaker(Texts, new Language(language));

        speaker.Number(7.25m).ShouldBe(grade);
        speaker.Number(10.00m).ShouldBe(whole);
        speaker.Number(12m, "0.0").ShouldBe(seconds);
        speaker.Percent(0.25).ShouldBe(percent);
        speaker.Milliseconds(TimeSpan.FromMicroseconds(1500)).ShouldBe(milliseconds);
    }

    [TestCase("es", "a partir del 01/12/2026 09:05 (UTC-03:00)")]
    [TestCase("en", "from 2026-12-01 09:05 (UTC-03:00) on")]
    public void Dates_are_written_as_their_reader_writes_them(string language, string text) =>
        Texts.Say(language, Phrase.Of("reveal.from", ("date", Phrase.Moment(new DateTimeOffset(2026, 12, 1, 9, 5, 0, TimeSpan.FromHours(-3)))))).ShouldBe(text);

    private static IReadOnlyList<string> Parameters(string key)
    {
        var code = key["finding.".Length..key.LastIndexOf('.')];
        FindingCatalog.All.ContainsKey(code).ShouldBeTrue($"{key} is of no finding");
        Parts.ShouldContain(key[(key.LastIndexOf('.') + 1)..]);
        return FindingCatalog.All[code];
    }
}
