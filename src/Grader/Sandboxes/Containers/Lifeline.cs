namespace Grader.Sandboxes.Containers;

/// <summary>
/// What a container hangs on: a file that the grader has locked (flock(2)) and the container's first process waits for. When the lock goes, by
/// <see cref="Dispose"/> or with the grader, the container ends by itself, also one that an engine out of reach starts only later.
/// </summary>
internal sealed class Lifeline : IDisposable
{
    private readonly FileStream _lock;

    /// <param name="folder">Where the file is made; containers of any user must be able to read it.</param>
    public Lifeline(string folder)
    {
        Path = System.IO.Path.Combine(folder, "lifeline");
        // On Unix sharing nothing is an exclusive lock.
        _lock = new FileStream(Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>What the container's first process is: it waits for the lock, and then has nothing more to do.</summary>
    /// <param name="inside">Where the container finds the file.</param>
    public static IReadOnlyList<string> Hold(string inside) => ["flock", inside, "true"];

    public string Path { get; }

    public void Dispose() => _lock.Dispose();
}
