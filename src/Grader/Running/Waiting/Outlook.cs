namespace Grader.Running.Waiting;

/// <summary>What can still come, as far as the kernel tells. A later value says more than an earlier one.</summary>
internal enum Outlook
{
    /// <summary>Anything: some program is running, or data is on its way.</summary>
    Open,

    /// <summary>
    /// Every program is asleep and has nothing left to read; some wake by themselves when a receive with a time limit ends, to try again or
    /// to give up, but not to answer.
    /// </summary>
    Quiet,

    /// <summary>Nothing, ever, unless the grader does something: every program has ended or waits without a limit.</summary>
    Still,

    /// <summary>The backstop has run out; whatever is missing now counts as missing.</summary>
    Late,
}
