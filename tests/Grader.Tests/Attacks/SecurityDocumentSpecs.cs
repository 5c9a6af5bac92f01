using System.Text;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Attacks;

/// <summary>docs/security.md says what the tables say, and the tables name tests that there are.</summary>
internal sealed class SecurityDocumentSpecs
{
    private static readonly string[] Document = ["docs", "security.md"];

    [Test]
    public void It_has_the_tables_of_promises_and_attacks_as_they_are()
    {
        var text = Repository.Read(Document);
        text = Replace(text, "promises", Promises());
        text = Replace(text, "attacks", Attacks());

        Approved.ShouldMatch(text, Document);
    }

    [Test]
    public void Every_attack_of_the_list_is_there_once_and_tried() =>
        AttackList.All.Where(attack => attack.Plays.Count + attack.Tests.Count > 0).Select(attack => attack.Number).ShouldBe(Enumerable.Range(1, 67));

    [Test]
    public void Every_promise_has_a_test_and_somebody_who_keeps_it()
    {
        foreach (var promise in PromiseList.All)
        {
            promise.Tests.ShouldNotBeEmpty(promise.What);
            string.Concat(promise.Bubblewrap, promise.Container).ShouldNotBeEmpty(promise.What);
        }
    }

    [Test]
    public void Every_test_that_is_named_exists() =>
        AttackList.All.SelectMany(attack => attack.Tests).Concat(PromiseList.All.SelectMany(promise => promise.Tests)).Where(test => !Exists(test)).ShouldBeEmpty();

    private static bool Exists(string test) => test switch
    {
        _ when test.StartsWith("attack ", StringComparison.Ordinal) => AttackList.All.Any(attack => $"attack {attack.Number}" == test && attack.Plays.Count > 0),
        _ when test.StartsWith("wrong/", StringComparison.Ordinal) => Directory.Exists(Repository.Path("tests", "submissions", test)),
        _ => test.Split('.') is [var type, var method]
            && typeof(AttackList).Assembly.GetTypes().Any(t => t.Name == type && t.GetMethods().Any(m => m.Name == method && IsTest(m))),
    };

    private static bool IsTest(System.Reflection.MethodInfo method) =>
        method.GetCustomAttributes(inherit: false).Any(attribute => attribute is TestAttribute or TestCaseAttribute or TestCaseSourceAttribute);

    private static string Promises()
    {
        var text = new StringBuilder("| promise | `namespace` with bubblewrap | `namespace` without | `container` | `process` | tests |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var promise in PromiseList.All)
        {
            var kinds = new[] { promise.Bubblewrap, promise.Plain, promise.Container, promise.Process }.Select(mechanism => mechanism.Length > 0 ? mechanism : "**not promised**");
            text.Append($"| {promise.What} | {string.Join(" | ", kinds)} | {Names(promise.Tests)} |\n");
        }

        return text.ToString();
    }

    private static string Attacks()
    {
        var text = new StringBuilder("| | attack | tried in | other tests |\n| --- | --- | --- | --- |\n");
        foreach (var attack in AttackList.All)
        {
            var kinds = AttackList.AllKinds.Where(kind => attack.Plays.Any(play => play.Kinds.Contains(kind))).ToList();
            text.Append($"| {attack.Number} | {attack.What} | {(kinds.Count == AttackList.AllKinds.Count ? "every kind" : string.Join(", ", kinds))} | {Names(attack.Tests)} |\n");
        }

        text.Append("\nPrograms tried: ").Append(string.Join(", ", AttackList.AllKinds.Select(kind => $"{kind} {AttackList.All.Sum(a => a.Plays.Count(p => p.Kinds.Contains(kind)))}"))).Append(".\n");
        return text.ToString();
    }

    private static string Names(IReadOnlyList<string> tests) => string.Join(", ", tests.Select(test => test.StartsWith("attack ", StringComparison.Ordinal) ? test : $"`{test}`"));

    private static string Replace(string text, string name, string table)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        (from >= 0 && to > from).ShouldBeTrue($"docs/security.md has no place for {name}");
        return string.Concat(text.AsSpan(0, from + begin.Length), table, text.AsSpan(to));
    }
}
