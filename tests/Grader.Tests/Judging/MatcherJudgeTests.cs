using System.Text;
using Grader.Judging;
using Grader.Judging.Matching;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

public sealed class MatcherJudgeTests
{
    private static readonly MatchContext Context = new("@role.server");

    [TestCase("hola", "", false, "pending")]
    [TestCase("hola", "ho", false, "pending")]
    [TestCase("hola", "hola", false, "met 4")]
    [TestCase("hola", "hola\n", false, "met 4")]
    [TestCase("hola", "holaluna", true, "met 4")]
    [TestCase("hola", "hx", false, "data.different")]
    [TestCase("hola", "ho", true, "data.partial")]
    [TestCase("hola", "", true, "data.empty")]
    [TestCase("", "", false, "met 0")]
    public void Of_a_stream_exact_bytes_are_met_as_soon_as_they_are_there(string expected, string seen, bool complete, string outcome)
    {
        Outcome(new ResolvedMatcher.Equal(Bytes(expected)), seen, isStream: true, complete).ShouldBe(outcome);
    }

    [TestCase("hola", "hola", "met 4")]
    [TestCase("hola", "hola\n", "data.newline")]
    [TestCase("hola", "ho", "data.partial")]
    [TestCase("", "", "met 0")]
    public void A_datagram_must_be_equal_as_a_whole(string expected, string seen, string outcome)
    {
        Outcome(new ResolvedMatcher.Equal(Bytes(expected)), seen, isStream: false, complete: true).ShouldBe(outcome);
    }

    [TestCase("ho", false, "pending")]
    [TestCase("hola luna", false, "pending")]
    [TestCase("hola luna", true, "met 9")]
    [TestCase("hxla", false, "data.different")]
    [TestCase("ho", true, "data.partial")]
    public void A_beginning_takes_all_that_comes_and_breaks_early(string seen, bool complete, string outcome)
    {
        Outcome(new ResolvedMatcher.StartsWith(Bytes("hola")), seen, isStream: true, complete).ShouldBe(outcome);
    }

    [TestCase("eco: hola.", false, "pending")]
    [TestCase("eco: hola.", true, "met 10")]
    [TestCase("eco", true, "data.pattern")]
    public void Bytes_somewhere_are_looked_for_when_all_has_come(string seen, bool complete, string outcome)
    {
        Outcome(new ResolvedMatcher.Contains(Bytes("hola")), seen, isStream: true, complete).ShouldBe(outcome);
    }

    [TestCase("^eco: [a-z]+$", "eco: hola", "met 9")]
    [TestCase("^eco: [a-z]+$", "ECO", "data.pattern")]
    [TestCase("(?<!x)hola", "hola", "met 4")]
    [TestCase("(?=(a+)+b)a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "data.pattern")]
    [TestCase("(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "data.pattern")]
    [TestCase("niño", "un niño", "met 8")]
    public void A_pattern_matches_text(string expression, string seen, string outcome)
    {
        Outcome(new ResolvedMatcher.Pattern(expression), seen, isStream: false, complete: true).ShouldBe(outcome);
    }

    [TestCase(2, 4, "a", false, "pending", null)]
    [TestCase(2, 4, "abc", false, "pending", null)]
    [TestCase(2, 4, "abc", true, "met 3", null)]
    [TestCase(2, 4, "abcde", false, "data.size", "2–4")]
    [TestCase(2, 4, "a", true, "data.size", "2–4")]
    [TestCase(2, null, "a", true, "data.size", "≥ 2")]
    [TestCase(null, 2, "abc", true, "data.size", "≤ 2")]
    [TestCase(3, 3, "ab", true, "data.size", "3")]
    public void A_size_is_counted_in_bytes(int? min, int? max, string seen, bool complete, string outcome, string? expected)
    {
        var match = MatcherJudge.Judge(new ResolvedMatcher.Size(min, max), Bytes(seen), true, complete, Context);

        Text(match).ShouldBe(outcome);
        if (match is Match.Broken broken)
            broken.Finding.Parameters["expected"].ShouldBe(expected);
    }

    [TestCase("7", "met 1")]
    [TestCase("Código: 7.\n", "met 12")]
    [TestCase("(7,)", "met 4")]
    [TestCase("status=1792\0", "met 12")]
    [TestCase("0 1 7", "met 5")]
    [TestCase("0 1 7 127", "data.many-numbers")]
    [TestCase("0 0 0 7", "met 7")]
    [TestCase("pid 4321: estado 1792, codigo 7", "met 31")]
    [TestCase("-->7", "met 4")]
    [TestCase("--7", "met 3")]
    [TestCase("-7", "data.wrong-number")]
    [TestCase("77", "data.wrong-number")]
    [TestCase("99999999999999999999", "data.wrong-number")]
    [TestCase("7.5", "data.no-number")]
    [TestCase("0,7", "data.no-number")]
    [TestCase("127.0.0.7", "data.no-number")]
    [TestCase("2024-12-7", "data.no-number")]
    [TestCase("x7", "data.no-number")]
    [TestCase("7x", "data.no-number")]
    [TestCase("OK", "data.no-number")]
    [TestCase("", "data.no-number")]
    public void A_number_must_stand_alone(string seen, string outcome)
    {
        Outcome(new ResolvedMatcher.Number([7, 1792], null), seen, isStream: false, complete: true).ShouldBe(outcome);
    }

    [Test]
    public void A_wrong_number_is_told_with_the_right_ones()
    {
        var broken = MatcherJudge.Judge(new ResolvedMatcher.Number([7, 1792], ""), Bytes("codigo: -1"), false, true, Context).ShouldBeOfType<Match.Broken>();

        broken.Finding.Parameters["seen"].ShouldBe("-1");
        broken.Finding.Parameters["expected"].ShouldBe("7, 1792");
        broken.Finding.Seen.ShouldBe(Bytes("codigo: -1"));
    }

    [Test]
    public void What_is_told_of_numbers_has_what_was_accepted_and_what_came()
    {
        Told(new ResolvedMatcher.Number([7, 1792], null), "1 2 3 4 5 6 7 8 9").ShouldBe("data.many-numbers expected=7, 1792 seen=1, 2, 3, 4, 5, 6, 7, 8");
        Told(new ResolvedMatcher.Number([7, 1792], null), "OK").ShouldBe("data.no-number expected=7, 1792");
        Told(new ResolvedMatcher.Number([7, 1792], "int32-be"), "\0\0\0!").ShouldBe("data.wrong-number expected=7, 1792 seen=33");
    }

    [TestCase("7 1 2", "met 5")]
    [TestCase("7 1 2 1 2", "met 9")]
    [TestCase("7 1 2 3", "data.many-numbers")]
    [TestCase("1 2 3", "data.wrong-number")]
    public void A_right_number_may_have_two_others_beside_it(string seen, string outcome) =>
        Outcome(new ResolvedMatcher.Number([7], null), seen, isStream: false, complete: true).ShouldBe(outcome);

    [Test]
    public void A_number_of_a_stream_waits_for_its_last_digit()
    {
        Outcome(new ResolvedMatcher.Number([1], null), "1", isStream: true, complete: false).ShouldBe("pending");
        Outcome(new ResolvedMatcher.Number([1], null), "1", isStream: true, complete: true).ShouldBe("met 1");
    }

    [TestCase("int32-le", "07000000", true, "met 4")]
    [TestCase("int32-be", "00000007", true, "met 4")]
    [TestCase("int32-be", "0000000700", true, "met 4")]
    [TestCase("int32-be", "0000000700", false, "data.size")]
    [TestCase("int32-be", "000007", true, "pending")]
    [TestCase("int32-be", "37", false, "data.size")]
    [TestCase("int32-le", "00000007", true, "data.wrong-number")]
    public void A_number_may_be_four_bytes(string form, string hex, bool isStream, string outcome)
    {
        Text(MatcherJudge.Judge(new ResolvedMatcher.Number([7], form), Convert.FromHexString(hex), isStream, complete: false, Context)).ShouldBe(outcome);
    }

    [TestCase("[salida: {status}]", "[salida: 7]\n", "met 12")]
    [TestCase("[salida: {status}]", "[salida: 8]", "data.wrong-number")]
    [TestCase("[salida: {status}]", "salida 7", "data.no-number")]
    [TestCase("{status}", "salida 7", "met 8")]
    [TestCase("listo", "listo", "data.no-number")]
    public void A_number_may_have_its_place_in_a_template(string form, string seen, string outcome)
    {
        Outcome(new ResolvedMatcher.Number([7], form), seen, isStream: false, complete: true).ShouldBe(outcome);
    }

    [TestCase("hol", false, "pending")]
    [TestCase("hola", false, "pending")]
    [TestCase("hola", true, "met 4")]
    [TestCase("hola luna", false, "met 9")]
    [TestCase("x", false, "data.different")]
    public void Of_several_the_longest_that_may_still_come_is_waited_for(string seen, bool complete, string outcome)
    {
        var any = new ResolvedMatcher.AnyOf([new ResolvedMatcher.Equal(Bytes("hola")), new ResolvedMatcher.Equal(Bytes("hola luna"))]);

        Outcome(any, seen, isStream: true, complete).ShouldBe(outcome);
    }

    [TestCase("", true, true, "data.empty")]
    [TestCase("", true, false, "pending")]
    [TestCase("x", true, true, "met 1")]
    [TestCase("", false, true, "met 0")]
    public void Anything_is_something_on_a_stream_and_whatever_came_as_a_datagram(string seen, bool isStream, bool complete, string outcome)
    {
        Outcome(new ResolvedMatcher.Anything(), seen, isStream, complete).ShouldBe(outcome);
    }

    [TestCase("hola\n", 1)]
    [TestCase("hola\r\n", 2)]
    [TestCase("hola\r", 0)]
    [TestCase("hola", 0)]
    [TestCase("holax\n", 0)]
    public void A_newline_after_the_echo_is_counted(string seen, int expected)
    {
        MatcherJudge.TrailingNewline(Bytes(seen), 4).ShouldBe(expected);
    }

    [Test]
    public void Every_finding_has_the_catalogs_parameters()
    {
        ResolvedMatcher[] matchers =
        [
            new ResolvedMatcher.Equal([1]), new ResolvedMatcher.StartsWith([1]), new ResolvedMatcher.Contains([1]), new ResolvedMatcher.Pattern("x"),
            new ResolvedMatcher.Size(9, 9), new ResolvedMatcher.Number([1], null), new ResolvedMatcher.Number([1], "int32-le"), new ResolvedMatcher.AnyOf([new ResolvedMatcher.Equal([1])]),
        ];
        foreach (var matcher in matchers)
        {
            var broken = MatcherJudge.Judge(matcher, Bytes("55"), false, true, Context).ShouldBeOfType<Match.Broken>();
            broken.Finding.Parameters.Keys.Order().ShouldBe(FindingCatalog.All[broken.Finding.Code].Order());
        }
    }

    private static string Outcome(ResolvedMatcher matcher, string seen, bool isStream, bool complete) =>
        Text(MatcherJudge.Judge(matcher, Bytes(seen), isStream, complete, Context));

    private static string Text(Match match) => match switch
    {
        Match.Pending => "pending",
        Match.Met met => $"met {met.Consumed}",
        Match.Broken broken => broken.Finding.Code,
        _ => "?",
    };

    private static string Told(ResolvedMatcher matcher, string seen)
    {
        var finding = MatcherJudge.Judge(matcher, Bytes(seen), isStream: false, complete: true, Context).ShouldBeOfType<Match.Broken>().Finding;
        return string.Join(' ', finding.Parameters.Where(p => p.Key != "program").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}").Prepend(finding.Code));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
