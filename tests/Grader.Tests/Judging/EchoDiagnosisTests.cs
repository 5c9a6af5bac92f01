using System.Text;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

public sealed class EchoDiagnosisTests
{
    private const string Server = "@role.server";

    [TestCase("hola luna", "", "data.empty")]
    [TestCase("hola luna", "Eco: hola luna", "data.wrapped", "before=Eco: ", "after=")]
    [TestCase("hola luna", "hola luna!!", "data.wrapped", "before=", "after=!!")]
    [TestCase("hola luna", "b'hola luna'", "data.wrapped", "before=b'", "after='")]
    [TestCase("hola luna", "␛[1mhola luna\n", "data.wrapped", @"before=\u{1b}[1m", @"after=\n")]
    [TestCase("hola luna", "HOLA LUNA", "data.transformed", "how=@how.case")]
    [TestCase("Holá Luñá", "hOLÁ lUÑÁ", "data.transformed", "how=@how.case")]
    [TestCase("hola luna", "Eco: HOLA LUNA", "data.transformed", "how=@how.case")]
    [TestCase("hola luna", "anul aloh", "data.transformed", "how=@how.reversed")]
    [TestCase("hola luná", "ánul aloh", "data.transformed", "how=@how.reversed")]
    [TestCase("hola luna", "mensaje primero", "data.stale")]
    [TestCase("hola luna", "e prim", "data.stale")]
    [TestCase("hola luna", "mens", "data.stale")]
    [TestCase("en", "mensaje ", "data.stale")]
    [TestCase("hola luna", "merohola luna", "data.stale")]
    [TestCase("hola luna", "erohola luna", "data.wrapped", "before=ero", "after=")]
    [TestCase("hola luna", ">> mensaje primerohola luna", "data.stale")]
    [TestCase("hola luna", "mensaje primero: nada", "data.different", "offset=0")]
    [TestCase("hola luna", "mensaje primerohola luna", "data.stale")]
    [TestCase("hola luna", "pri", "data.different", "offset=0")]
    [TestCase("hola luna", "recibido", "data.canned")]
    [TestCase("hola luna", "hola luna\0\0\0\0", "data.padded", "extra=4")]
    [TestCase("hola luna", "hola lunarimero", "data.padded", "extra=6")]
    [TestCase("hola luna", "hola luna\0imero\0\0", "data.padded", "extra=8")]
    [TestCase("hola luna", "hola", "data.partial", "seen_bytes=4", "expected_bytes=9")]
    [TestCase("hola luna", "hola luna\n", "data.newline")]
    [TestCase("hola luna", "hola luna\r\n", "data.newline")]
    [TestCase("hola luna", "hola luna\0", "data.newline")]
    [TestCase("hola luna", "hola luna\n\0", "data.newline")]
    [TestCase("hola luna", "hola lunahola luna", "data.repeated")]
    [TestCase("hola luna", "hola lunahola lunahola luna", "data.repeated")]
    [TestCase("hola luna", "hola lana", "data.different", "offset=6")]
    [TestCase("hola luna", "otra cosa", "data.different", "offset=0")]
    public void A_wrong_echo_is_named_by_its_kind(string expected, string seen, string code, params string[] parameters)
    {
        var finding = Diagnose(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Escapes.In(seen)));

        finding.Code.ShouldBe(code);
        finding.Parameters.Where(parameter => parameter.Key != "program").Select(parameter => $"{parameter.Key}={parameter.Value}").ShouldBe(parameters);
    }

    [TestCase("hola niño", "hola niÃ±o")]
    [TestCase("hola niño", "hola ni\uFFFD\uFFFDo")]
    [TestCase("hola niño", "hola ni\uFFFDo")]
    [TestCase("hola niño", "hola ni??o")]
    [TestCase("hola niño", "hola ni?o")]
    [TestCase("hola niño", "hola nio")]
    [TestCase("hola niño", "hola nino")]
    [TestCase("hola niño", @"hola ni\xc3\xb1o")]
    [TestCase("hola mamá", "hola mam")]
    public void An_echo_that_went_through_characters_is_recoded(string expected, string seen)
    {
        Diagnose(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(seen)).Code.ShouldBe("data.recoded");
    }

    [TestCase("hola niño", "hola niñ", "9", "10")]
    public void An_echo_as_long_in_bytes_as_the_message_in_characters_was_counted_so(string expected, string seen, string seenBytes, string expectedBytes)
    {
        var finding = Diagnose(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(seen));

        finding.Code.ShouldBe("data.counted");
        (finding.Parameters["seen_bytes"], finding.Parameters["expected_bytes"]).ShouldBe((seenBytes, expectedBytes));
    }

    [TestCase("hola niño", "hola ni")]
    [TestCase("hola ñandú sí", "hola ñan")]
    public void An_echo_cut_before_or_after_an_accent_is_partial(string expected, string seen)
    {
        Diagnose(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(seen)).Code.ShouldBe("data.partial");
    }

    [Test]
    public void A_beginning_that_had_been_sent_as_a_piece_is_a_part_of_the_message() =>
        EchoDiagnosis.Diagnose(Server, [.. "hola luna"u8], [.. "hola"u8], [[.. "hola"u8]]).Code.ShouldBe("data.partial");

    [TestCase("abcd", "data.stale")]
    [TestCase("abc", "data.wrapped")]
    public void Only_a_message_that_can_be_known_is_known_before_the_answer(string earlier, string code) =>
        EchoDiagnosis.Diagnose(Server, [.. "hola luna"u8], Encoding.UTF8.GetBytes($">>{earlier}hola luna"), [Encoding.UTF8.GetBytes(earlier)]).Code.ShouldBe(code);

    [Test]
    public void An_answer_to_nothing_is_only_different() => Diagnose([], [.. "hola"u8]).Code.ShouldBe("data.different");

    [Test]
    public void Bytes_in_reverse_order_are_known_where_they_are_no_text() =>
        Diagnose([0xC3, 0xA1, 0x62, 0x01], [0x01, 0x62, 0xA1, 0xC3]).ShouldSatisfyAllConditions(
            finding => finding.Code.ShouldBe("data.transformed"),
            finding => finding.Parameters["how"].ShouldBe("@how.reversed"));

    [Test]
    public void Other_encodings_of_the_whole_text_are_recoded()
    {
        var text = "hola niño";
        var expected = Encoding.UTF8.GetBytes(text);

        Diagnose(expected, Encoding.Latin1.GetBytes(text)).Code.ShouldBe("data.recoded");
        Diagnose(expected, Encoding.Unicode.GetBytes(text)).Code.ShouldBe("data.recoded");
        Diagnose("abc"u8.ToArray(), Encoding.BigEndianUnicode.GetBytes("abc")).Code.ShouldBe("data.recoded");
        Diagnose(expected, Encoding.Latin1.GetBytes(text)).Parameters["offset"].ShouldBe("7");
    }

    [Test]
    public void Bytes_that_are_no_text_and_came_back_replaced_are_recoded()
    {
        Diagnose([0xFF, 0x00, 0x41, 0x80], [0xEF, 0xBF, 0xBD, 0x00, 0x41, 0xEF, 0xBF, 0xBD]).Code.ShouldBe("data.recoded");
    }

    [Test]
    public void A_finding_carries_the_bytes_and_the_catalogs_parameters()
    {
        byte[] expected = [.. "hola"u8];
        foreach (var seen in new[] { "", "eco hola", "HOLA", "mensaje primero", "hola\0\0", "ho", "hola\n", "holahola", "hole", "recibido" })
        {
            var finding = Diagnose(expected, Encoding.UTF8.GetBytes(seen));
            finding.Expected.ShouldBe(expected);
            finding.Seen.ShouldBe(Encoding.UTF8.GetBytes(seen));
            finding.Parameters["program"].ShouldBe(Server);
            finding.Parameters.Keys.Order().ShouldBe(FindingCatalog.All[finding.Code].Order());
        }
    }

    [Test]
    public void Long_decoration_is_shown_in_brief()
    {
        var finding = Diagnose("hola"u8.ToArray(), Encoding.UTF8.GetBytes(new string('x', 5000) + "hola"));

        finding.Parameters["before"].ShouldBe(new string('x', PrintableText.Brief) + "…");
    }

    private static Finding Diagnose(byte[] expected, byte[] seen) =>
        EchoDiagnosis.Diagnose(Server, expected, seen, ["mensaje primero"u8.ToArray()], ["recibido"u8.ToArray()]);
}
