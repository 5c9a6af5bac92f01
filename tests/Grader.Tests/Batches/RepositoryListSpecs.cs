using CliWrap;
using Grader.Batches.Sources;
using Grader.Sandboxes;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

[Platform("Linux")]
[CancelAfter(120_000)]
internal sealed class RepositoryListSpecs
{
    [SetUp]
    public void NeedGit()
    {
        if (SandboxTool.OnMachine("git") is null)
            Assert.Ignore("Git is not installed");
    }

    [Test]
    public async Task Repositories_are_cloned_and_later_brought_up_to_date(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder().With("ana/a.py", "1");
        var origin = Path.Combine(folder.Path, "ana");
        await GitAsync(origin, cancellationToken, "init", "--quiet");
        await CommitAsync(origin, cancellationToken);
        RepositoryList.Row[] rows = [new(new Uri(origin).AbsoluteUri, "ana"), new(origin, "path"), new($"{origin}-none", "nobody")];
        var clones = Path.Combine(folder.Path, "clones");

        var first = RepositoryList.Fetch(rows, clones, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(origin, "a.py"), "2", cancellationToken);
        await CommitAsync(origin, cancellationToken);
        var second = RepositoryList.Fetch(rows, clones, cancellationToken);

        first.Deliveries.Select(delivery => (delivery.Login, delivery.At)).ShouldBe([("ana", DateTimeOffset.FromUnixTimeSeconds(1767225600)), ("path", DateTimeOffset.FromUnixTimeSeconds(1767225600))]);
        Said(first.Others).Single().ShouldStartWith($"{origin}-none (");
        first.Outdated.ShouldBeEmpty();
        second.Outdated.ShouldBeEmpty();
        second.Deliveries.Select(delivery => File.ReadAllText(Path.Combine(delivery.Path, "a.py"))).ShouldBe(["2", "2"]);
    }

    [Test]
    public async Task A_row_that_names_another_repository_now_gives_that_one_or_none(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder().With("old/a.py", "old").With("new/a.py", "new");
        var clones = Path.Combine(folder.Path, "clones");
        var (old, corrected) = (Path.Combine(folder.Path, "old"), Path.Combine(folder.Path, "new"));
        foreach (var origin in new[] { old, corrected })
        {
            await GitAsync(origin, cancellationToken, "init", "--quiet");
            await CommitAsync(origin, cancellationToken);
        }

        RepositoryList.Fetch([new(old, "ana")], clones, cancellationToken);
        var now = RepositoryList.Fetch([new(corrected, "ana")], clones, cancellationToken);
        var none = RepositoryList.Fetch([new($"{corrected}-none", "ana")], clones, cancellationToken);

        File.ReadAllText(Path.Combine(now.Deliveries.Single().Path, "a.py")).ShouldBe("new");
        now.Outdated.ShouldBeEmpty();
        none.Deliveries.ShouldBeEmpty();
        Said(none.Others).Single().ShouldStartWith($"{corrected}-none (");
    }

    [Test]
    public async Task A_clone_that_cannot_be_brought_up_to_date_is_taken_as_it_is_and_told(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder().With("ana/a.py", "1");
        var (origin, clones) = (Path.Combine(folder.Path, "ana"), Path.Combine(folder.Path, "clones"));
        await GitAsync(origin, cancellationToken, "init", "--quiet");
        await CommitAsync(origin, cancellationToken);
        RepositoryList.Fetch([new(origin, "ana")], clones, cancellationToken);
        Directory.Move(origin, $"{origin}-away");

        var found = RepositoryList.Fetch([new(origin, "ana")], clones, cancellationToken);

        File.ReadAllText(Path.Combine(found.Deliveries.Single().Path, "a.py")).ShouldBe("1");
        found.Others.ShouldBeEmpty();
        Said(found.Outdated).Single().ShouldStartWith($"{origin} (fatal: ");
    }

    [Test]
    public void Without_git_it_is_told_as_a_tool_that_is_missing(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();

        var why = Should.Throw<GraderFaultException>(() => RepositoryList.Fetch([new("https://example.org/a.git", "ana")], folder.Path, cancellationToken, tool: "no-such-tool")).Why;

        (why.Code, why.Parameters["tool"]).ShouldBe(("machine.no-tool", "no-such-tool"));
    }

    private static IEnumerable<string> Said(IEnumerable<Phrase> told) => told.Select(phrase => Phrases.Load().Say("en", phrase));

    private static async Task CommitAsync(string folder, CancellationToken cancellationToken)
    {
        await GitAsync(folder, cancellationToken, "add", "--all");
        await GitAsync(folder, cancellationToken, "-c", "user.name=Ana", "-c", "user.email=ana@x.edu", "commit", "--quiet", "--message", "work");
    }

    private static async Task GitAsync(string folder, CancellationToken cancellationToken, params string[] arguments) =>
        await Cli.Wrap("git")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(e => e.Set("GIT_COMMITTER_DATE", "1767225600 +0000").Set("GIT_AUTHOR_DATE", "1767225600 +0000"))
            .ExecuteAsync(cancellationToken);
}
