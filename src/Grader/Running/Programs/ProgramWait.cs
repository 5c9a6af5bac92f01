namespace Grader.Running.Programs;

/// <summary>How deeply a program sleeps.</summary>
internal enum Rest
{
    /// <summary>Some thread runs, or it cannot be told.</summary>
    None,

    /// <summary>It wakes by itself to do who knows what: a pause, a timer.</summary>
    Timed,

    /// <summary>It wakes by itself only to find that nothing came.</summary>
    Listening,

    /// <summary>Only the network or the keyboard wakes it; or it has ended.</summary>
    Forever,
}

/// <summary>What a program as a whole waits for.</summary>
/// <param name="Waiting">A key of the texts, such as <c>waiting.keyboard</c>.</param>
/// <param name="AtKeyboard">Whether typing wakes it.</param>
/// <param name="Sending">Whether it is blocked because the other side does not read.</param>
internal sealed record ProgramWait(Rest Rest, string Waiting, bool AtKeyboard, bool Sending)
{
    /// <summary>Whether something that comes from the network wakes it.</summary>
    public bool Receiving { get; init; }

    public static ProgramWait Ended { get; } = new(Rest.Forever, "@waiting.exited", false, false);

    public static ProgramWait Busy { get; } = new(Rest.None, "@waiting.busy", false, false);
}
