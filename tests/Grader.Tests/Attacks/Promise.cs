namespace Grader.Tests.Attacks;

/// <summary>What sandboxes promise, by what, and the tests that hold them to it. An empty mechanism is a promise that the kind does not make.</summary>
/// <param name="What">As a sentence without its full stop.</param>
internal sealed record Promise(string What)
{
    /// <summary>The <c>namespace</c> kind with bubblewrap.</summary>
    public required string Bubblewrap { get; init; }

    /// <summary>The <c>namespace</c> kind without bubblewrap.</summary>
    public required string Plain { get; init; }

    public required string Container { get; init; }

    public required string Process { get; init; }

    /// <summary><c>Class.Method</c>, or <c>attack N</c> for all programs of an attack.</summary>
    public required IReadOnlyList<string> Tests { get; init; }
}
