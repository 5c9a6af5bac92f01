using System.Collections.Concurrent;

namespace Grader.Trials;

/// <summary>Lines of a reader that may take its time, taken without waiting.</summary>
internal sealed class LineSource
{
    private readonly ConcurrentQueue<string> _lines = [];
    private volatile bool _isAtEnd;

    /// <summary>Reads from now on, on a thread of its own, which a reader that never ends keeps until the process ends.</summary>
    public LineSource(TextReader reader)
    {
        var thread = new Thread(() =>
        {
            while (reader.ReadLine() is { } line)
                _lines.Enqueue(line);
            _isAtEnd = true;
        })
        {
            IsBackground = true,
            Name = "orders",
        };
        thread.Start();
    }

    /// <summary>Whether there is no line and none comes any more.</summary>
    public bool HasEnded => _isAtEnd && _lines.IsEmpty;

    /// <summary>The next line; null when none has come yet.</summary>
    public string? TryTake() => _lines.TryDequeue(out var line) ? line : null;
}
