using System.Globalization;
using Grader.Judging;
using Grader.Scoring;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Corpus;

/// <summary>How long a program takes decides nothing: what it does in the end does.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Children)]
[Category("corpus")]
[CancelAfter(900_000)]
public sealed class DelayTests
{
    [TearDown]
    public void KeepTheEvidence() => Evidence.Keep();

    [Test]
    public void Right_programs_that_answer_late_keep_every_point([Values(0, 0.3, 1, 3)] double seconds, CancellationToken cancellationToken)
    {
        var checks = Grade("guide-python", seconds, ["1.5.2/udp_echo_server.py", "2.2/tcp_echo_server.py"], cancellationToken);

        checks.Where(c => c.Verdict != Verdict.Passed).Select(Grading.Tell).ShouldBeEmpty();
    }

    [Test]
    public void Right_programs_that_speak_late_keep_every_point([Values(0, 0.3, 1, 3)] double seconds, CancellationToken cancellationToken)
    {
        var checks = Grade("guide-python", seconds, ["1.1/udp_echo_client.py", "2.1/tcp_echo_client.py"], cancellationToken);

        checks.ShouldContain(c => c.Verdict == Verdict.Passed);
        checks.Where(c => c.Verdict is not (Verdict.Passed or Verdict.Unchecked)).Select(Grading.Tell).ShouldBeEmpty();
    }

    // Silence is not what has lasted for a while: this program says nothing for so long, and then what it must not.
    [Test]
    public void What_must_not_be_answered_and_is_answered_late_is_still_seen([Values(0, 0.3, 1, 3)] double seconds, CancellationToken cancellationToken)
    {
        var checks = Grade(Path.Combine("wrong", "1.5.2-answers-everybody"), seconds, ["1.5.2/udp_echo_server.py"], cancellationToken);

        checks.Where(c => c.Verdict == Verdict.Failed).Select(c => $"{c.Check.Id} {c.Finding!.Code}").ShouldBe(["unknown-addresses-are-ignored udp.unwanted-reply"], string.Join('\n', checks.Select(Grading.Tell)));
    }

    private static List<CheckResult> Grade(string submission, double seconds, string[] programs, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        foreach (var program in programs)
            folder.With(program, Late(Repository.Read("tests", "submissions", submission, program), seconds));
        var report = Grading.Grade(folder.Path, Grading.Sandbox, Grading.Seed, cancellationToken, [.. programs.Select(program => program.Split('/')[0])]);
        return [.. report.Exercises.SelectMany(e => e.Checks).Where(c => c.Verdict != Verdict.Manual)];
    }

    /// <summary>The program with a pause before it sends.</summary>
    private static string Late(string program, double seconds) => string.Join('\n', program.Split('\n').SelectMany(line => WithPause(line, seconds)));

    private static string[] WithPause(string line, double seconds)
    {
        var indent = line[..(line.Length - line.TrimStart().Length)];
        return line.Contains(".sendto(", StringComparison.Ordinal) || line.Contains(".sendall(", StringComparison.Ordinal)
            ? [string.Create(CultureInfo.InvariantCulture, $"{indent}__import__('time').sleep({seconds})"), line]
            : [line];
    }
}
