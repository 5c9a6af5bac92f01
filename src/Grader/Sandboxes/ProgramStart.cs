namespace Grader.Sandboxes;

/// <summary>A program to start.</summary>
/// <param name="Command">Its argument vector; relative paths are relative to the sandbox's folder.</param>
/// <param name="ToolFolders">Folders outside the system's own that its tools need, made visible read-only.</param>
internal sealed record ProgramStart(IReadOnlyList<string> Command, IReadOnlyList<string> ToolFolders);
