using Grader.Judging;
using Grader.Reports.Progress;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

[CancelAfter(30_000)]
public class ProgressTests
{
    private static readonly Phrases Texts = Phrases.Load();
    private static readonly CheckResult Result = Sample.Passed("1.5.2", "unknown-address-is-ignored", 6) with
    {
        Check = Sample.Check("unknown-address-is-ignored", 6, "Una dirección desconocida se ignora", "An unknown address is ignored"),
    };

    [Test]
    public async Task A_pipe_gets_a_line_for_each_finished_check(CancellationToken cancellation)
    {
        var terminal = new TestTerminal(20);
        await ProgressDisplay
            .ShowAsync(terminal.Console, Texts, Language.English, listener => Task.FromResult(Run(listener, [Result, Result with { Verdict = Verdict.Blocked }])))
            .WaitAsync(cancellation);

        terminal.Text.ShouldBe("[1/2] 1.5.2 An unknown address is ignored: passed\n[2/2] 1.5.2 An unknown address is ignored: blocked\n");
    }

    [Test]
    public async Task A_terminal_gets_a_live_row_that_goes_away(CancellationToken cancellation)
    {
        var terminal = new TestTerminal(100, ansi: true, interactive: true);
        var result = await ProgressDisplay
            .ShowAsync(
                terminal.Console,
                Texts,
                Language.Spanish,
                async listener =>
                {
                    listener.Planned(2);
                    listener.Started("1.5.2", Result.Check);
                    // The row is drawn again by the display's own clock.
                    while (!terminal.Text.Contains("probando", StringComparison.Ordinal))
                        await Task.Delay(10, cancellation);
                    listener.Finished(Result);
                    return 7;
                }
            )
            .WaitAsync(cancellation);

        result.ShouldBe(7);
        terminal.Text.ShouldContain("0/2  probando 1.5.2 Una dirección desconocida se ignora");
        terminal.Text.ShouldNotContain("[1/2]");
    }

    [Test]
    public async Task Many_threads_may_report_at_once(CancellationToken cancellation)
    {
        var terminal = new TestTerminal(200);
        await ProgressDisplay
            .ShowAsync(
                terminal.Console,
                Texts,
                Language.English,
                async listener =>
                {
                    listener.Planned(400);
                    await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(() => Finish(listener, Result), cancellation)));
                    return true;
                }
            )
            .WaitAsync(cancellation);

        terminal.Rows.Count(row => row.EndsWith(": passed", StringComparison.Ordinal)).ShouldBe(400);
        terminal.Text.ShouldContain("[400/400]");
    }

    [Test]
    public void A_listener_that_throws_does_not_break_a_run() =>
        Should.NotThrow(() => Run(new GuardedListener(new PlainProgress(_ => throw new IOException("Broken pipe"), Texts, Language.English)), [Result, Result]));

    [Test]
    public async Task A_run_that_throws_is_heard_of(CancellationToken cancellation) =>
        await Should.ThrowAsync<InvalidOperationException>(
            ProgressDisplay
                .ShowAsync<int>(
                    new TestTerminal(ansi: true, interactive: true).Console,
                    Texts,
                    Language.English,
                    _ => throw new InvalidOperationException("stop")
                )
                .WaitAsync(cancellation)
        );

    private static bool Run(IProgressListener listener, IReadOnlyList<CheckResult> results)
    {
        listener.Planned(results.Count);
        foreach (var result in results)
            Finish(listener, result);
        return true;
    }

    private static void Finish(IProgressListener listener, CheckResult result)
    {
        listener.Started(result.Exercise, result.Check);
        listener.Finished(result);
    }
}
