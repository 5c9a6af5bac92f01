using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Expectations;

namespace Grader.Running.Expecting;

/// <summary>Judges what a program is and does.</summary>
internal static class ProgramJudge
{
    public static Judgement Exits(Scene scene, Expectation.Exits e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        if (program.ExitCode is { } code)
        {
            // An unhandled error is the more telling finding, and an exit status other than the one asked for is often its trace.
            return e.Code is null || e.Code == code ? Judgement.Met
                : Judgement.Broken(Ends.Error(program) ?? About(program, "proc.exit-code").With("expected", e.Code).With("seen", code));
        }

        return outlook switch
        {
            Outlook.Still => Judgement.Broken(About(program, "proc.never-ends").With("waiting", program.Wait.Waiting)),
            Outlook.Late => Judgement.Broken(About(program, "proc.still-running").With("seconds", (int)Patience.End.TotalSeconds).With("waiting", program.Wait.Waiting)),
            _ => Judgement.Pending,
        };
    }

    public static Judgement Running(Scene scene, Expectation.Running e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        return Ends.Explain(program) is { } end ? Judgement.Broken(end)
            : outlook == Outlook.Open ? Judgement.Pending
            : Judgement.Met;
    }

    public static Judgement Listening(Scene scene, Expectation.Listening e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        if (Ends.Explain(program) is { } end)
            return Judgement.Broken(end);
        if (program.Reach(e.On) is null)
            return outlook == Outlook.Open ? Judgement.Pending : Judgement.Broken(Reaching.NotListening(program, e.On));
        if (e.Backlog is not { } expected)
            return Judgement.Met;
        return program.Sandbox.Network.Backlog(e.On.Port) switch
        {
            // It has just closed what it listened with.
            null => outlook == Outlook.Open ? Judgement.Pending : Judgement.Broken(Reaching.NotListening(program, e.On)),
            var seen when seen == expected => Judgement.Met,
            var seen => Judgement.Broken(About(program, "tcp.backlog").With("expected", expected).With("seen", seen)),
        };
    }

    public static Judgement NotListening(Scene scene, Expectation.NotListening e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        var taken = program.Sandbox.Network.Sockets(e.On.Transport).Any(r => r.Listening && r.Local.Port == e.On.Port);
        // What is left of a program that ended goes a moment later.
        return !taken ? Judgement.Met
            : outlook != Outlook.Late ? Judgement.Pending
            : Judgement.Broken(About(program, "proc.port-taken").With("endpoint", e.On));
    }

    public static Judgement NoError(Scene scene, Expectation.NoError e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        // What is printed before the end is all there when the end is known; while it runs, once it rests.
        return Ends.Error(program) is { } error ? Judgement.Broken(error)
            : program.ExitCode is null && outlook == Outlook.Open ? Judgement.Pending
            : Judgement.Met;
    }

    internal static Finding About(ProgramActor program, string code) => new Finding(code).With("program", program.RoleKey);
}
