namespace Grader.Sandboxes.Namespaces;

/// <summary>A program's command inside the command that isolates it.</summary>
/// <param name="Command">The whole argument vector.</param>
/// <param name="Files">Files that the wrapper finds open: what must not show in the process list, and where it tells.</param>
/// <param name="Status">What the wrapper tells of itself.</param>
/// <param name="ChangesUser">Whether the wrapper itself gives up root, after what needs it.</param>
internal sealed record Wrapping(IReadOnlyList<string> Command, IReadOnlyList<OpenFile> Files, IWrapperStatus Status, bool ChangesUser);
