namespace Grader.Os;

/// <summary>
/// What somebody has made so far who has more to make: undone when disposed of before <see cref="Finish"/>, the last first. A constructor that throws
/// leaves nothing behind this way, although nobody ever gets the object to dispose of.
/// </summary>
internal sealed class Unfinished : IDisposable
{
    private readonly Stack<Action> _undo = new();

    /// <summary>Takes note of how the last thing made is undone.</summary>
    public void UndoneBy(Action undo) => _undo.Push(undo);

    /// <summary>Takes note of something that was made.</summary>
    /// <returns>The same thing.</returns>
    public T With<T>(T part)
        where T : IDisposable
    {
        _undo.Push(part.Dispose);
        return part;
    }

    /// <summary>All is made, and stays.</summary>
    public void Finish() => _undo.Clear();

    public void Dispose() => Teardown.All(_undo);
}
