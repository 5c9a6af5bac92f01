using Grader.Judging;
using Grader.Judging.Diagnosis;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

public sealed class OutputDiagnosisTests
{
    private const string Client = "@role.client";
    private const string Waiting = "@waiting.network";

    [TestCase("", "out.nothing")]
    [TestCase("\r\n ␛[0m", "out.nothing")]
    [TestCase(@"--> b'mu\xc3\xb1eca rota'", "out.bytes-literal")]
    [TestCase(@"Recibido: b""mu\xc3\xb1eca rota\n""", "out.bytes-literal")]
    [TestCase(@"(b'mu\xc3\xb1eca rota', ('127.0.0.1', 3500))", "out.bytes-literal")]
    [TestCase("<Buffer 6d 75 c3 b1 65 63 61 20 72 6f 74 61>", "out.bytes-literal")]
    [TestCase("[109 117 195 177 101 99 97 32 114 111 116 97 0 0]", "out.bytes-literal")]
    [TestCase("[109, 117, 195, 177, 101, 99, 97, 32, 114, 111, 116, 97]", "out.bytes-literal")]
    [TestCase("[109, 117, -61, -79, 101, 99, 97, 32, 114, 111, 116, 97, 0]", "out.bytes-literal")]
    [TestCase("Recibido: [B@1b28cdfa", "out.bytes-literal")]
    [TestCase("Recibido: System.Byte[]", "out.bytes-literal")]
    [TestCase("--> muÃ±eca rota", "out.recoded")]
    [TestCase("--> mu\uFFFD\uFFFDeca rota", "out.recoded")]
    [TestCase("--> mu??eca rota", "out.recoded")]
    [TestCase("--> mueca rota", "out.recoded")]
    [TestCase("--> muneca rota", "out.recoded")]
    [TestCase(@"--> mu\xc3\xb1eca rota", "out.recoded")]
    [TestCase("--> TyR: Echo sobre UDP", "out.sent-not-received")]
    [TestCase("--> otra cosa", "out.missing")]
    [TestCase("b'otra cosa'", "out.missing")]
    public void Output_without_the_text_is_named_by_what_it_has(string output, string code)
    {
        var finding = OutputDiagnosis.Diagnose(Client, "muñeca rota", Escapes.In(output), ["TyR: Echo sobre UDP"], Waiting);

        finding.Code.ShouldBe(code);
        finding.Parameters["program"].ShouldBe(Client);
        finding.Parameters.Keys.Order().ShouldBe(FindingCatalog.All[code].Order());
    }

    [TestCase("¿sí?", "sin respuesta")]
    [TestCase("hola?", "hola")]
    public void Too_little_is_left_of_a_text_to_call_it_recoded(string expected, string output)
    {
        OutputDiagnosis.Diagnose(Client, expected, output, [], Waiting).Code.ShouldBe("out.missing");
    }

    [TestCase("b'\\'")]
    [TestCase("[1 ")]
    [TestCase("[")]
    [TestCase("b'")]
    [TestCase("␛]")]
    [TestCase("␛[")]
    [TestCase("     ")]
    [CancelAfter(Ending.Limit)]
    public void Hostile_output_is_looked_through_once(string unit)
    {
        var output = string.Concat(Enumerable.Repeat(Escapes.In(unit), 1_000_000 / unit.Length));

        Ending.Of(() => OutputDiagnosis.Diagnose(Client, "muñeca rota", output, ["hola"], Waiting)).Code.ShouldStartWith("out.");
    }
}
