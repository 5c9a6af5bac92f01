using Grader.Specs.Data;

namespace Grader.Specs.Steps;

/// <summary>How far a program must have come before the next step.</summary>
public enum Readiness
{
    /// <summary>Its process exists.</summary>
    Started,

    /// <summary>The kernel shows its socket in the table of its network stack.</summary>
    Listening,
}

/// <summary><c>run</c>: starts a program of the submission in a sandbox.</summary>
public sealed record RunStep : Step
{
    /// <summary>A role of the exercise.</summary>
    public required string Program { get; init; }

    /// <summary>The actor's name in later steps; the role unless given.</summary>
    public required string As { get; init; }

    /// <summary>
    /// Whose sandbox it shares: an actor that ran before in it; null for the sandbox of its own role's name.
    /// Sandboxes are named by actor; a second run of an actor of the same name reuses its network and files.
    /// </summary>
    public string? In { get; init; }

    /// <summary>Values for the placeholders of the program's command, by name: <c>text</c>, <c>message</c>.</summary>
    public IReadOnlyDictionary<string, DataSpec> With { get; init; } = new Dictionary<string, DataSpec>();

    /// <summary>Files put in its folder first, by the placeholder that names them (<c>image</c>): file name and content.</summary>
    public IReadOnlyDictionary<string, GivenFile> Files { get; init; } = new Dictionary<string, GivenFile>();

    public required Readiness Until { get; init; }
}

/// <summary>A file that the grader puts beside a program before it starts.</summary>
/// <param name="Name">A plain file name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record GivenFile(string Name, DataSpec Content);

/// <summary><c>stop</c>: ends a program as Ctrl+C would, and by force when it does not go; its whole tree is gone afterwards.</summary>
public sealed record StopStep : Step
{
    public required string Actor { get; init; }
}

/// <summary><c>type</c>: a line at a program's keyboard, or the end of input.</summary>
public sealed record TypeStep : Step
{
    public required string To { get; init; }

    /// <summary>The line without its newline; null for the end of input (Ctrl+D).</summary>
    public DataSpec? Line { get; init; }
}

/// <summary>
/// <c>interrupt</c>: waits until the program is blocked in <c>send</c>, then stops and continues it, which makes a blocking
/// <c>send</c> come back short with what it had accepted so far (signal(7), "Interruption of system calls").
/// </summary>
public sealed record InterruptStep : Step
{
    public required string Actor { get; init; }
}

/// <summary>
/// <c>converse</c>: lines go back and forth between two actors. Each speaks by typing (a program that waits for its keyboard) or
/// by sending (a peer), and hears by printing or receiving; who may speak first is observed, not assumed.
/// </summary>
public sealed record ConverseStep : Step
{
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>Lines in each direction, from 1.</summary>
    public required int Rounds { get; init; }

    /// <summary>Whether the lines have accents.</summary>
    public bool Accents { get; init; }
}
