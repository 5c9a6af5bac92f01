namespace Grader.Specs;

/// <summary>A role an exercise needs a program for.</summary>
public sealed record ProgramSpec
{
    public required string Role { get; init; }

    /// <summary>File names without extension under which the guide's students hand it in, such as <c>udp_echo_server</c>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Where the program listens once it is ready; null for a program that does not listen.</summary>
    public Endpoint? Listens { get; init; }

    /// <summary>Exercises whose program of the same role serves when this exercise has no folder of its own.</summary>
    public IReadOnlyList<string> Reuses { get; init; } = [];

    /// <summary>Whether the guide leaves it to the student: without it, the checks that run it are <c>unchecked</c>.</summary>
    public bool Optional { get; init; }

    /// <summary>Arguments with which the program is tried when the submission declares no command, such as <c>{text}</c> <c>{image}</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
