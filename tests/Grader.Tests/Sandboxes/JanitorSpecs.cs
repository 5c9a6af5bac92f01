using CliWrap;
using Grader.Sandboxes;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

/// <summary>What the janitor ends of a run whose grader was killed.</summary>
[Platform("Linux")]
[CancelAfter(300_000)]
internal sealed class JanitorSpecs
{
    // All the time it is about to become another program, and for a moment has no environment to be known by.
    private const string Restless = "exec /bin/sh \"$0\"";

    [Test]
    public async Task A_program_does_not_outlive_it_by_becoming_another_one(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder().With("again.sh", Restless);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        for (var time = 0; time < 5; time++)
        {
            var run = Directory.CreateDirectory(Path.Combine(folder.Path, $"run{time}")).FullName;
            var program = Cli.Wrap("/bin/sh")
                .WithArguments([Path.Combine(folder.Path, "again.sh")])
                .WithEnvironmentVariables(e => e.Set(RunFolder.Marker, run))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(end.Token);
            try
            {
                // Its input has ended, as when the grader was killed.
                await Cli.Wrap("/bin/sh").WithArguments(["-c", RunFolder.JanitorScript, "sh", run, folder.Path, "0"]).ExecuteAsync(cancellationToken);

                ProcessEnds.IsAlive(program.ProcessId).ShouldBeFalse();
            }
            catch
            {
                await end.CancelAsync();
                throw;
            }

            (await program).ExitCode.ShouldBe(128 + 9);
            Directory.Exists(run).ShouldBeFalse();
        }
    }
}
