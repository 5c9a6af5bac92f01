using System.Text;
using Grader.Specs;
using Grader.Texts;
using Grader.Trials.Orders;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Trials;

/// <summary>The small language in which a person talks to their program.</summary>
internal sealed class OrderReaderSpecs
{
    [TestCase("send \"hola\"", OrderVerb.Send, "hola", null)]
    [TestCase("  send 'hola'  ", OrderVerb.Send, "hola", null)]
    [TestCase("send hola", OrderVerb.Send, "hola", null)]
    [TestCase("send \"\"", OrderVerb.Send, "", null)]
    [TestCase("send \"más, dos\" # comment", OrderVerb.Send, "más, dos", null)]
    [TestCase("send \"# no comment\"", OrderVerb.Send, "# no comment", null)]
    [TestCase("send \"hola\" --from 127.0.0.2", OrderVerb.Send, "hola", "127.0.0.2")]
    [TestCase("send --from=127.0.0.2 \"hola\"", OrderVerb.Send, "hola", "127.0.0.2")]
    [TestCase("send \"--from\"", OrderVerb.Send, "--from", null)]
    [TestCase("tcp \"a\\n\\r\\t\\\"b\\\"\\\\\"", OrderVerb.Tcp, "a\n\r\t\"b\"\\", null)]
    [TestCase("connect --from 127.1.2.3", OrderVerb.Connect, "", "127.1.2.3")]
    [TestCase("connect", OrderVerb.Connect, "", null)]
    [TestCase("shut", OrderVerb.Shut, "", null)]
    [TestCase("close", OrderVerb.Close, "", null)]
    [TestCase("reset", OrderVerb.Reset, "", null)]
    [TestCase("type \"una línea\"", OrderVerb.Type, "una línea", null)]
    [TestCase("eof", OrderVerb.Eof, "", null)]
    [TestCase("help", OrderVerb.Help, "", null)]
    [TestCase("quit", OrderVerb.Quit, "", null)]
    public void It_understands(string line, OrderVerb verb, string data, string? from)
    {
        var reading = OrderReader.Read(line);

        reading.Mistake.ShouldBeNull();
        reading.Order!.Verb.ShouldBe(verb);
        Encoding.UTF8.GetString(reading.Order.Data).ShouldBe(data);
        reading.Order.From.ShouldBe(from);
    }

    [Test]
    public void Bytes_are_written_in_hexadecimal() => OrderReader.Read("send \"\\xff\\x00\\0é\"").Order!.Data.ShouldBe([0xff, 0, 0, 0xc3, 0xa9]);

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("# send \"hola\"")]
    public void A_line_with_nothing_in_it_is_no_mistake(string line) => OrderReader.Read(line).ShouldBe(new OrderReading(null, null));

    [TestCase("sned \"x\"", "no hay ninguna orden «sned»", "there is no order «sned»")]
    [TestCase("sned \"x\"", "¿quisiste decir \"send\"?", "did you mean \"send\"?")]
    [TestCase("\"hola\"", "no hay ninguna orden «hola»", "there is no order «hola»")]
    [TestCase("SEND \"hola\"", "no hay ninguna orden «SEND»", "there is no order «SEND»")]
    [TestCase("send", "a send le falta un texto", "send takes a text, such as send \"hola\"")]
    [TestCase("type --from 127.0.0.2", "type no tiene la opción --from", "type has no option --from")]
    [TestCase("send hola mundo", "«mundo» le sobra a send", "«mundo» is too much for send")]
    [TestCase("close now", "close no lleva nada más; sobra «now»", "close takes nothing else; «now» is too much")]
    [TestCase("send \"x\" --to 1", "send no tiene la opción --to", "send has no option --to")]
    [TestCase("send \"x\" --from", "a --from le falta su dirección", "--from lacks its address")]
    [TestCase("send \"x\" --from 8.8.8.8", "«8.8.8.8» no es una dirección desde la que enviar", "«8.8.8.8» is no address to send from")]
    [TestCase("send \"x\" --from ana", "«ana» no es una dirección desde la que enviar", "«ana» is no address to send from")]
    [TestCase("send \"x", "el texto que empieza con \" no termina con \"", "the text that begins with \" does not end with \"")]
    [TestCase("send \"x\\", "la secuencia \\ no significa nada", "the escape \\ means nothing")]
    [TestCase("send \"\\q\"", "la secuencia \\q no significa nada", "the escape \\q means nothing")]
    [TestCase("send \"\\x4\"", "la secuencia \\x no significa nada", "the escape \\x means nothing")]
    public void A_mistake_says_what_is_wrong_and_what_may_stand_there(string line, string spanish, string english)
    {
        var reading = OrderReader.Read(line);

        reading.Order.ShouldBeNull();
        foreach (var (language, text) in new[] { (Language.Spanish, spanish), (Language.English, english) })
            Phrases.Load().Say(language, "trial.line", [("n", 3), ("problem", reading.Mistake!)]).ShouldContain(text);
    }
}
