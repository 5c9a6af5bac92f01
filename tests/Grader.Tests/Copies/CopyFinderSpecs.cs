using System.Text.RegularExpressions;
using Grader.Copies;
using Grader.Copies.Reports;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Copies;

/// <summary>Which pairs are shown, and how.</summary>
internal sealed partial class CopyFinderSpecs
{
    private static readonly CopySettings Settings = new(Common: 5);

    private static readonly string Original =
        """
        import socket, threading

        class Sala:
            def __init__(self):
                self.clientes = {}
            def difundir(self, de, texto):
                for quien, canal in self.clientes.items():
                    if quien != de and canal.fileno() >= 0:
                        canal.sendall(b'<' + texto.encode()[:200] + b'>')
            def atender(self, canal, quien):
                self.clientes[quien] = canal
                try:
                    while (texto := canal.recv(512)) and texto.strip() not in (b'fin', b'chau'):
                        self.difundir(quien, texto.decode(errors='replace'))
                finally:
                    del self.clientes[quien]
                    canal.close()
        """;

    private static readonly string Other =
        """
        import select, socket
        s = socket.create_server(('', 3500))
        rest = [s]
        while rest:
            ready, _, _ = select.select(rest, [], [], 5)
            for r in ready:
                if r is s:
                    rest.append(s.accept()[0])
                elif not (d := r.recv(100)):
                    rest.remove(r)
                else:
                    [o.send(d) for o in rest if o not in (s, r)]
        """;

    [Test]
    public void Other_names_values_and_comments_hide_nothing()
    {
        var pair = Find(Work("ana", Original), Work("beto", Disguised(Original)), Work("carla", Other)).ShouldHaveSingleItem();

        (pair.First, pair.Second, pair.FirstShare, pair.SecondShare).ShouldBe(("ana", "beto", 1, 1));
        var region = pair.Files.ShouldHaveSingleItem().Regions.ShouldHaveSingleItem();
        Original[region.FirstStart..region.FirstEnd].ShouldStartWith("import socket");
        Disguised(Original)[region.SecondStart..region.SecondEnd].ShouldEndWith(".close()");
    }

    [Test]
    public void A_part_among_other_things_is_found_and_marked_alone()
    {
        var methods = Original[Original.IndexOf("    def difundir", StringComparison.Ordinal)..];
        var pair = Find(Work("ana", Original), Work("beto", $"{Other}\nclass X:\n{methods}")).ShouldHaveSingleItem();

        pair.FirstShare.ShouldBeGreaterThan(0.6);
        pair.SecondShare.ShouldBeLessThan(pair.FirstShare);
        var region = pair.Files[0].Regions[^1];
        Original[region.FirstStart..region.FirstEnd].ShouldEndWith("canal.close()");
    }

    [Test]
    public void What_the_guide_gives_is_nobodys_also_with_its_lines_taken_out_of_their_comments()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "tests", "submissions", "guide-python", "1.2", "udp_echo_server.py"));
        var changed = guide.Replace("3500", "4000", StringComparison.Ordinal).Replace("HOST", "ANFITRION", StringComparison.Ordinal);

        Find(Work("ana", guide), Work("beto", changed)).ShouldBeEmpty();
    }

    [Test]
    public void What_many_have_is_nobodys()
    {
        Work[] many = [.. Enumerable.Range(0, 6).Select(i => Work($"{i}", Original))];

        Find(many).ShouldBeEmpty();
        Find(many[..5]).Count.ShouldBe(10);
    }

    [Test]
    public void Programs_of_different_languages_have_nothing_in_common() =>
        Find(Work("ana", Original), new Work("beto", [new CodeFile("a.rb", Original)])).ShouldBeEmpty();

    [Test]
    public void Files_that_are_no_programs_are_left_out() =>
        Find(new Work("ana", [new CodeFile("a.md", Original)]), new Work("beto", [new CodeFile("b.md", Original)])).ShouldBeEmpty();

    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void Pairs_are_shown_without_a_verdict(Language language)
    {
        var speaker = new Speaker(Phrases.Load(), language);
        var pairs = Find(Three);

        var page = Style().Replace(Page(language), "<style>…</style>");
        var shown = $"{string.Join('\n', CopiesTable.Lines(speaker, pairs))}\n\n{page}";

        Approved.ShouldMatch(shown, "tests", "Grader.Tests", "Copies", "Approved", $"copies.{language.Code}.txt");
        page.ShouldNotContain("<b>");
    }

    [Test]
    public void Nothing_found_is_told_and_is_no_verdict_either() =>
        CopiesTable.Lines(new Speaker(Phrases.Load(), Language.English), []).ShouldContain(line => line.StartsWith("No two submissions", StringComparison.Ordinal));

    /// <summary>The page about three submissions, of which two are worth a look.</summary>
    internal static string Page(Language language) => new CopiesPage(new Speaker(Phrases.Load(), language)).Write(Find(Three), Three.Length, Settings);

    private static Work[] Three => [Work("Ana <b>", Original), Work("beto", Disguised(Original)), Work("carla", Other)];

    private static IReadOnlyList<CopyPair> Find(params Work[] works) => CopyFinder.Find(works, GivenText.Guide, Settings, most: 50);

    private static Work Work(string name, string text) => new(name, [new CodeFile("chat.py", text)]);

    private static string Disguised(string text) =>
        "# Mine\n" + Numbers().Replace(Names().Replace(text, "${0}2"), "77").Replace("import socket, threading", "import socket, threading  # what is needed", StringComparison.Ordinal).Replace("        try:", "\n        # carefully\n        try:", StringComparison.Ordinal);

    [GeneratedRegex("\\b(?:clientes|canal|quien|texto|Sala|difundir|self)\\b")]
    private static partial Regex Names();

    [GeneratedRegex("\\b[0-9]+\\b")]
    private static partial Regex Numbers();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
