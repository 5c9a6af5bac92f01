using Grader.Os.Proc;
using Grader.Running.Programs;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>What a program as a whole waits for, told from its threads.</summary>
internal sealed class ProgramWaitsSpecs
{
    private static readonly ThreadWait Shell = Waits(10, parent: 1, WaitKind.Child);
    private static readonly ThreadWait Python = Waits(11, parent: 10, WaitKind.Receive);

    [Test]
    public void A_parent_rests_as_its_child_does()
    {
        Of(Shell, Python).ShouldBe((Rest.Forever, "@waiting.network"));
        Of(Shell, Python with { Kind = WaitKind.Sleep, Timed = true }).ShouldBe((Rest.Timed, "@waiting.sleep"));
        Of(Shell, Python with { Kind = WaitKind.Running }).ShouldBe((Rest.None, "@waiting.busy"));
    }

    [Test]
    public void A_parent_whose_child_cannot_be_seen_is_about_to_go_on()
    {
        Of(Shell).ShouldBe((Rest.None, "@waiting.busy"));
        // A sibling is nobody that it could wait for.
        Of(Shell, Python with { Parent = 1 }).ShouldBe((Rest.None, "@waiting.busy"));
    }

    [Test]
    public void A_child_that_has_ended_is_nobody_to_wait_for()
    {
        Of(Shell, Python with { Kind = WaitKind.Ended }).ShouldBe((Rest.None, "@waiting.busy"));
        Of(Python, Shell with { Process = 12, Parent = 11, Kind = WaitKind.Ended }).ShouldBe((Rest.Forever, "@waiting.network"));
    }

    [Test]
    public void Looks_differ_when_a_process_came_and_ended_between_them()
    {
        var ended = Waits(12, parent: 11, WaitKind.Ended);

        new ProgramLook([Python]).SleptUntil(new ProgramLook([Python])).ShouldBeTrue();
        new ProgramLook([Python]).SleptUntil(new ProgramLook([Python, ended])).ShouldBeFalse();
        new ProgramLook([Python, ended]).SleptUntil(new ProgramLook([Python, ended])).ShouldBeTrue();
    }

    [Test, Platform("Linux")]
    public void A_process_that_was_listed_and_is_gone_counts_as_running() =>
        ProgramLook.At([int.MaxValue], []).Threads!.Single().Kind.ShouldBe(WaitKind.Running);

    private static (Rest, string) Of(params ThreadWait[] threads)
    {
        var wait = ProgramWaits.Of(threads, isHelper: _ => false);
        return (wait.Rest, wait.Waiting);
    }

    private static ThreadWait Waits(int process, int parent, WaitKind kind) => new(process, process, 5, kind, false, false, false) { Parent = parent };
    [Test]
    public void A_program_whose_end_may_be_about_to_be_told_has_not_slept()
    {
        var warden = new ThreadWait(1, 1, 5, WaitKind.Child, false, false, false);
        var quiet = new ProgramLook([Python]) { Wardens = [warden] };

        quiet.SleptUntil(quiet with { Wardens = [warden] }).ShouldBeTrue();
        quiet.SleptUntil(quiet with { Wardens = [warden with { Turns = 6 }] }).ShouldBeFalse();
        (quiet with { Wardens = [ThreadReader.ReadWarden(int.MaxValue)] }).MayHaveEnded.ShouldBeTrue();
    }

}
