using Grader.Judging;
using Grader.Running.Waiting;
using Grader.Specs.Expectations;
using Grader.Specs.Steps;

namespace Grader.Running.Expecting;

/// <summary><c>expect</c>: each expectation is judged by itself, in order, at every piece of news until it is decided.</summary>
internal static class ExpectVerb
{
    public static Finding? Run(Scene scene, ExpectStep step)
    {
        foreach (var expectation in step.Expectations)
        {
            if (Judge(scene, expectation) is { } finding)
                return step.Finding is { } code ? finding with { Code = code } : finding;
        }

        return null;
    }

    /// <summary>Waits until the expectation is decided; null when it holds.</summary>
    public static Finding? Judge(Scene scene, Expectation expectation)
    {
        var judge = JudgeFor(scene, expectation);
        var judgement = Waiter.Until(scene, Limit(expectation), judge);
        return (judgement as Judgement.BrokenJudgement)?.Finding;
    }

    private static Func<Outlook, Judgement> JudgeFor(Scene scene, Expectation expectation) => expectation switch
    {
        Expectation.Receives e => ReceivesJudge.Of(scene, e),
        Expectation.ReceivesAll e => ReceivesAllJudge.Of(scene, e),
        Expectation.Silence e => outlook => PeerJudge.Silence(scene, e, outlook),
        Expectation.Ended e => outlook => PeerJudge.Ended(scene, e, outlook),
        Expectation.Connected e => outlook => PeerJudge.Connected(scene, e, outlook),
        Expectation.Segments e => outlook => PeerJudge.Segments(scene, e, outlook),
        Expectation.Connections e => outlook => PeerJudge.Connections(scene, e, outlook),
        Expectation.Prints e => PrintsJudge.Of(scene, e),
        Expectation.PrintsBesides e => outlook => OutputJudge.Besides(scene, e, outlook),
        Expectation.DoesNotPrint e => outlook => OutputJudge.DoesNotPrint(scene, e, outlook),
        Expectation.PrintsAddressOf e => outlook => OutputJudge.AddressOf(scene, e, outlook),
        Expectation.Exits e => outlook => ProgramJudge.Exits(scene, e, outlook),
        Expectation.Running e => outlook => ProgramJudge.Running(scene, e, outlook),
        Expectation.Listening e => outlook => ProgramJudge.Listening(scene, e, outlook),
        Expectation.NotListening e => outlook => ProgramJudge.NotListening(scene, e, outlook),
        Expectation.NoError e => outlook => ProgramJudge.NoError(scene, e, outlook),
        Expectation.Saves e => FileJudge.Saves(scene, e),
        Expectation.CaptureShows e => _ => FileJudge.CaptureShows(scene, e),
        Expectation.AnyOf e => Any(scene, e),
        _ => throw new InvalidOperationException($"unknown expectation {expectation.GetType().Name}"),
    };

    private static Func<Outlook, Judgement> Any(Scene scene, Expectation.AnyOf any)
    {
        var judges = any.Options.Select(o => JudgeFor(scene, o)).ToList();
        return outlook =>
        {
            // One that holds takes what came, so the others are asked no more.
            var judgements = new List<Judgement>();
            foreach (var judge in judges)
            {
                if (judge(outlook) is var judgement && judgement == Judgement.Met)
                    return Judgement.Met;
                judgements.Add(judgement);
            }

            return judgements.Contains(Judgement.Pending) ? Judgement.Pending : judgements[0];
        };
    }

    private static TimeSpan Limit(Expectation expectation) => expectation switch
    {
        Expectation.Silence or Expectation.Running or Expectation.NoError or Expectation.DoesNotPrint or Expectation.NotListening or Expectation.Connections => Patience.Silence,
        Expectation.Exits => Patience.End,
        Expectation.Connected => Patience.Connection,
        Expectation.AnyOf any => any.Options.Max(Limit),
        _ => Patience.Answer,
    };
}
