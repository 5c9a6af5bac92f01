using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Commands;
using Grader.Doctor;
using Grader.Reports.Crossplay;
using Grader.Reports.Formats;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Tests.Batches;
using Grader.Tests.Crossplay;
using Grader.Tests.Doctor;
using Grader.Tests.Reports.Formats;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>
/// A third language, made of the English texts with every Latin letter replaced by a Cyrillic one: what still has Latin letters came from the code, or from
/// what was handed in.
/// </summary>
internal sealed partial class ThirdLanguageSpecs
{
    private static readonly Language Third = new("qx");
    private static readonly Phrases Texts = WithThird(Phrases.Load());

    private static readonly Dictionary<string, Func<string>> Outputs = new()
    {
        ["help"] = () => string.Concat(new[] { "", "check", "watch", "run", "crossplay", "batch", "regrade", "explain", "review", "copies", "init", "validate", "list", "doctor", "completion" }.Select(command => Run($"{command} --help"))),
        ["mistakes"] = () => string.Concat(new[] { "chek", "check --seed x", "check a b", "check nowhere", "check --format juint", "run 1.2", "list --lang fr", "batch" }.Select(Run)),
        ["doctor"] = () => Terminal(terminal => new LinePrinter(terminal.Console).Print(DoctorCommand.Lines(Context(terminal, TextWriter.Null), Checkup.Of(CheckupTests.Restricted)))),
        ["console"] = () => Terminal(terminal => new ConsoleReport(terminal.Console, Texts, Third).Write(Sample.Report)),
        ["markdown"] = () => Formatted("markdown"),
        ["html"] = () => Shown(Formatted("html")),
        ["github"] = () => Formatted("github"),
        ["class"] = () => Shown(ClassPages.Of(Third, Texts)),
        ["crossplay"] = () => Terminal(terminal => new CrossplayConsole(terminal.Console, Texts, Third).Write(CrossplaySample.Report)),
    };

    [Test]
    public void Nothing_that_is_read_comes_from_the_code_but_names()
    {
        var left = Outputs.Select(output => $"{output.Key}: {string.Join(' ', Latin().Matches(output.Value()).Select(word => word.Value).Distinct())}\n");

        Approved.ShouldMatch(string.Join('\n', left), "tests", "Grader.Tests", "Reports", "Approved", "untranslated.txt");
    }

    [Test]
    public void A_report_for_programs_has_it_too() =>
        Texts.Localized("sandbox.asked").ByCode.Keys.ShouldBe(["en", "es", "qx"]);

    [Test]
    public void An_exercise_that_lacks_it_is_told_in_English() => new LocalizedText("Eco", "Echo").In(Third).ShouldBe("Echo");

    private static Phrases WithThird(Phrases texts)
    {
        var english = texts.Keys("en").ToDictionary(key => key, key => key.StartsWith("notation.", StringComparison.Ordinal) ? texts.Text("en", key) : Cyrillic(texts.Text("en", key)));
        return texts.With(Third.Code, english);
    }

    private static string Cyrillic(string text) =>
        Outside().Replace(text, part => part.Groups["name"].Success ? part.Value : string.Concat(part.Value.Select(Cyrillic)));

    private static char Cyrillic(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)('\u0430' + letter - 'a'),
        >= 'A' and <= 'Z' => (char)('\u0410' + letter - 'A'),
        _ => letter,
    };

    private static string Run(string line)
    {
        using var errors = new StringWriter();
        return Terminal(terminal => CommandLine.Run(Context(terminal, errors), line.Split(' ', StringSplitOptions.RemoveEmptyEntries))) + errors;
    }

    private static CliContext Context(TestTerminal terminal, TextWriter errors) => new(Texts, Third, terminal.Console, errors, CancellationToken.None);

    private static string Terminal(Action<TestTerminal> write)
    {
        var terminal = new TestTerminal(200);
        write(terminal);
        return terminal.Text;
    }

    private static string Formatted(string format) =>
        string.Concat(new Written(format, ReportFormats.Find(format)!.Write(Sample.Report, Written.Request(Third) with { Phrases = Texts })).All);

    /// <summary>What a page shows or reads aloud.</summary>
    private static string Shown(string page)
    {
        var text = new StringBuilder();
        foreach (Match said in Said().Matches(page))
            text.Append(said.Groups["text"].Value).Append(' ');
        return WebUtility.HtmlDecode(text + Markup().Replace(page, " "));
    }

    [GeneratedRegex(@"(?<name>\{[a-z_]+(:|\}))|[^{]+|\{", RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    [GeneratedRegex("[A-Za-z][A-Za-z'._-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"\b(?:aria-label|title|alt|placeholder)=""(?<text>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex("<(style|script)\\b.*?</\\1>|<[^>]+>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
