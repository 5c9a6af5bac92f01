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
    [Test]
    public async Task Repositories_are_cloned_and_later_brought_up_to_date(CancellationToken cancellationToken)
    {
        if (SandboxTool.OnMachine("git") is null)
            Assert.Ignore("Git is not installed");
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
        Phrases.Load().Say("en", first.Others.Single()).ShouldStartWith($"{origin}-none (");
        second.Deliveries.Select(delivery => File.ReadAllText(Path.Combine(delivery.Path, "a.py"))).ShouldBe(["2", "2"]);
    }

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
