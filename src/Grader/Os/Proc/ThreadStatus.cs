namespace Grader.Os.Proc;

/// <summary>What <c>/proc/PID/task/TID/stat</c> and <c>schedstat</c> say of a thread (proc(5)).</summary>
/// <param name="State">One letter.</param>
/// <param name="Turns">How often it was given a CPU.</param>
internal sealed record ThreadStatus(string State, int Parent, long Turns)
{
    /// <summary>Null for texts that are cut, as of a thread that vanishes while they are read.</summary>
    public static ThreadStatus? Parse(string status, string schedule)
    {
        // The command's name stands in parentheses and may be anything, parentheses and blanks too.
        var words = status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var turns = schedule.Split(' ', StringSplitOptions.TrimEntries);
        return words.Length >= 2 && turns.Length >= 3 && int.TryParse(words[1], out var parent) && long.TryParse(turns[2], out var count)
            ? new ThreadStatus(words[0], parent, count)
            : null;
    }
}
