namespace Grader.Sandboxes;

/// <summary>A tool that programs in a sandbox can use.</summary>
/// <param name="Folder">A folder of the machine that must be made visible for it; null when it is there anyway.</param>
internal sealed record SandboxTool(string? Folder)
{
    /// <summary>A tool of the machine itself; null when it has none of that name.</summary>
    public static SandboxTool? OnMachine(string name) =>
        ToolFinder.OnMachine(name) is { } path ? new SandboxTool(ToolFinder.IsSystem(path) ? null : ToolFinder.InstallFolder(path)) : null;
}
