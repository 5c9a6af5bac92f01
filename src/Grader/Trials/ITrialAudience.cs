using Grader.Judging;
using Grader.Running.Actors;
using Grader.Texts;
using Grader.Transcripts;

namespace Grader.Trials;

/// <summary>Is told how a trial goes on.</summary>
internal interface ITrialAudience
{
    /// <summary>What was seen and done so far; called again and again with what came since.</summary>
    void Exchange(IReadOnlyList<TranscriptEntry> transcript);

    /// <summary>A line that was not understood or does not fit now.</summary>
    /// <param name="line">Its number, from 1.</param>
    void Mistake(int line, Phrase mistake);

    /// <summary>What the program did in place of what was asked for.</summary>
    void Trouble(Finding finding);

    /// <summary>An order was answered by nothing, and nothing comes by itself: what the program waits for.</summary>
    void Nothing(ProgramActor program);

    void Help();
}
