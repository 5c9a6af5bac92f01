namespace Grader.Os.Proc;

/// <summary>What one thread was doing at one moment.</summary>
/// <param name="Turns">How often it was given a CPU; two equal numbers, both asleep, mean that it slept all the time between.</param>
/// <param name="Timed">Whether it wakes by itself when time passes.</param>
/// <param name="Keyboard">Whether the keyboard wakes it.</param>
/// <param name="Network">Whether a socket wakes it.</param>
internal readonly record struct ThreadWait(int Process, int Thread, long Turns, WaitKind Kind, bool Timed, bool Keyboard, bool Network)
{
    /// <summary>The parent of its process.</summary>
    public int Parent { get; init; }

    public bool Asleep => Kind != WaitKind.Running;
}
