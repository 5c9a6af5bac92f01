using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Specs.Data;
using Grader.Values;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Values;

public sealed class ValueMakerTests
{
    private const int Rounds = 300;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static IEnumerable<TestCaseData> Pinned()
    {
        yield return new TestCaseData(new ValueSpec.Words(3, Accents: false), "tegatanpi fosvoco saluvapo").SetArgDisplayNames("Words");
        yield return new TestCaseData(new ValueSpec.Words(3, Accents: true), "tégátanpí fosvocó saluvapó").SetArgDisplayNames("Words with accents");
        yield return new TestCaseData(new ValueSpec.Ascii(30), "tegatanpi fosvoco saluvapo raf").SetArgDisplayNames("Ascii");
        yield return new TestCaseData(new ValueSpec.Accented(30), "tégatánpi cópuslúva vásol").SetArgDisplayNames("Accented");
        yield return new TestCaseData(new ValueSpec.Number(1, 1_000_000), "462184").SetArgDisplayNames("Number");
        yield return new TestCaseData(new ValueSpec.Pick(["uno", "dos", "tres"]), "uno").SetArgDisplayNames("Pick");
    }

    [TestCaseSource(nameof(Pinned))]
    public void Values_of_a_seed_are_pinned_for_ever(ValueSpec spec, string expected)
    {
        Text(spec, new SeededRandom(42, "1.2/echo/first")).ShouldBe(expected);
    }

    [Test]
    public void Random_bytes_of_a_seed_are_pinned_for_ever()
    {
        Convert.ToHexString(Make(new ValueSpec.Random(8), new SeededRandom(42, "1.2/echo/first"))).ShouldBe("E7DFC1B091DB9BDD");
    }

    [Test]
    public void Words_are_lower_case_letters_separated_by_blanks()
    {
        foreach (var random in Randoms())
            Text(new ValueSpec.Words(3, Accents: false), random).ShouldMatch("^[a-z]{6,}( [a-z]{6,}){2}$");
    }

    [Test]
    public void Words_never_hold_what_ends_or_commands_a_server()
    {
        string[] usual = ["salir", "exit", "quit", "bye", "fin", "final", "chau", "adios", "terminar", "cerrar", "close", "shutdown", "stop", "exec", "q"];
        foreach (var random in Randoms())
        {
            var words = Text(new ValueSpec.Words(5, Accents: false), random);
            usual.ShouldAllBe(word => !words.Contains(word));
        }
    }

    [Test]
    public void Words_of_other_seeds_are_other_words()
    {
        Randoms().Select(random => Text(new ValueSpec.Words(1, Accents: false), random)).Distinct().Count().ShouldBeGreaterThan(Rounds - 5);
    }

    [Test]
    public void Accents_are_of_two_bytes_and_never_first()
    {
        foreach (var random in Randoms())
        {
            var text = Text(new ValueSpec.Words(2, Accents: true), random);
            text.ShouldMatch("^[a-z][a-záéíóúñ]+ [a-z][a-záéíóúñ]+$");
            Encoding.UTF8.GetByteCount(text).ShouldBeGreaterThan(text.Length);
            text.Where(letter => letter > '\x7F').ShouldAllBe(letter => Encoding.UTF8.GetByteCount(letter.ToString()) == 2);
        }
    }

    [Test]
    public void Ascii_text_has_exactly_its_bytes_and_nothing_that_a_program_could_mistake()
    {
        foreach (var (random, bytes) in Randoms().Select((random, bytes) => (random, bytes)).Append((new SeededRandom(1, "long"), 65_536)))
        {
            var text = Text(new ValueSpec.Ascii(bytes), random);
            text.Length.ShouldBe(bytes);
            text.ShouldMatch("^([a-z]+( [a-z]+)*)?$");
        }
    }

    [Test]
    public void Accented_text_has_exactly_its_bytes_of_valid_UTF8()
    {
        foreach (var (random, bytes) in Randoms().Select((random, bytes) => (random, bytes)).Append((new SeededRandom(1, "long"), 65_536)))
        {
            var made = Make(new ValueSpec.Accented(bytes), random);
            made.Length.ShouldBe(bytes);
            var text = StrictUtf8.GetString(made);
            text.ShouldBe(text.Trim());
            if (bytes > 0)
                char.IsAsciiLetterLower(text[0]).ShouldBeTrue();
            if (bytes >= 3)
                text.Length.ShouldBeLessThan(bytes);
        }

        Regex.Count(Text(new ValueSpec.Accented(10_000), new SeededRandom(1, "many")), "[^ -~]").ShouldBeGreaterThan(1500);
    }

    [Test]
    public void Numbers_and_picks_stay_in_their_ranges()
    {
        foreach (var random in Randoms())
        {
            int.Parse(Text(new ValueSpec.Number(-2, 2), random), CultureInfo.InvariantCulture).ShouldBeInRange(-2, 2);
            new[] { "sí", "no" }.ShouldContain(Text(new ValueSpec.Pick(["sí", "no"]), random));
        }
    }

    [Test]
    public void A_fixed_value_is_resolved_by_the_caller()
    {
        var data = new DataSpec.Hex([1, 2]);

        ValueMaker.Make(new ValueSpec.Fixed(data), new SeededRandom(1, ""), asked => asked == data ? [3, 4] : []).ShouldBe([3, 4]);
    }

    private static IEnumerable<SeededRandom> Randoms() => Enumerable.Range(0, Rounds).Select(seed => new SeededRandom(seed, "value"));

    private static string Text(ValueSpec spec, SeededRandom random) => StrictUtf8.GetString(Make(spec, random));

    private static byte[] Make(ValueSpec spec, SeededRandom random) => ValueMaker.Make(spec, random, _ => throw new InvalidOperationException());
}
