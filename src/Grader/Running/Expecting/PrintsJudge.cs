using System.Text;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Judging.Matching;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Data;
using Grader.Specs.Expectations;

namespace Grader.Running.Expecting;

/// <summary>Judges whether a program prints a text, whatever decoration stands around it.</summary>
internal static class PrintsJudge
{
    public static Func<Outlook, Judgement> Of(Scene scene, Expectation.Prints e)
    {
        var matcher = Matchers.Resolve(scene.Scope, e.Matcher, Framing.Of(""));
        var wanted = e.Matcher is Matcher.Contains contains ? Encoding.UTF8.GetString(scene.Scope.Bytes(contains.Data)) : null;
        return outlook => Judge(scene, scene.Actor<ProgramActor>(e.Actor), matcher, wanted, outlook);
    }

    private static Judgement Judge(Scene scene, ProgramActor program, ResolvedMatcher matcher, string? wanted, Outlook outlook)
    {
        var output = OutputText.Clean([.. program.Output.Skip(program.OutputMatched)]);
        var over = program.ExitCode is not null || outlook is Outlook.Still or Outlook.Late;
        if (wanted is not null && OutputText.Contains(output, wanted) || wanted is null && IsMet(matcher, output, over, program))
        {
            program.OutputMatched = program.Output.Count;
            return Judgement.Met;
        }

        return over ? Judgement.Broken(Explain(scene, program, wanted, output, matcher)) : Judgement.Pending;
    }

    // Something must have been printed: nothing at all is no output, whatever the matcher would accept.
    private static bool IsMet(ResolvedMatcher matcher, string output, bool over, ProgramActor program) =>
        output.Any(c => !char.IsWhiteSpace(c))
        && MatcherJudge.Judge(matcher, Encoding.UTF8.GetBytes(output), isStream: !over, complete: over, new MatchContext(program.RoleKey)) is Match.Met;

    private static Finding Explain(Scene scene, ProgramActor program, string? wanted, string output, ResolvedMatcher matcher)
    {
        if (Ends.Error(program) is { } error)
            return error;
        if (wanted is not null)
            return OutputDiagnosis.Diagnose(program.RoleKey, wanted, output, SentBy(scene), program.Wait.Waiting);
        return MatcherJudge.Judge(matcher, Encoding.UTF8.GetBytes(output), isStream: false, complete: true, new MatchContext(program.RoleKey)) is Match.Broken broken && output.Length > 0
            ? broken.Finding
            : new Finding("out.nothing").With("program", program.RoleKey).With("waiting", program.Wait.Waiting);
    }

    /// <summary>What programs sent to the grader's peers: a client that prints it shows its own message, not the answer.</summary>
    private static List<string> SentBy(Scene scene) =>
        [.. scene.Actors.OfType<UdpPeer>().SelectMany(p => p.Inbox.Select(d => d.Data))
            .Concat(scene.Actors.OfType<TcpStream>().Select(s => s.Received.ToArray()))
            .Where(d => d.Length > 0)
            .Select(Encoding.UTF8.GetString)];
}
