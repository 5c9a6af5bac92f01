namespace Grader.Sandboxes.Namespaces;

/// <summary>A program's command inside the command that isolates it.</summary>
/// <param name="Command">The whole argument vector.</param>
/// <param name="ArgumentsFile">Arguments that must not show in the process list, read from descriptor 9; null for none.</param>
/// <param name="StatusFile">Where the wrapper tells on descriptor 8 how the program ended; null when it does not.</param>
/// <param name="ChangesUser">Whether the wrapper itself gives up root, after what needs it.</param>
internal sealed record Wrapping(IReadOnlyList<string> Command, string? ArgumentsFile, string? StatusFile, bool ChangesUser);
