namespace Grader.Sandboxes.Containers;

/// <summary>An image that the engine has.</summary>
/// <param name="Digest">Of its content, <c>sha256:</c> and 64 digits; a name may mean another image tomorrow.</param>
/// <param name="Environment">Its variables, as <c>NAME=value</c>.</param>
internal sealed record ContainerImage(string Name, string Digest, IReadOnlyList<string> Environment)
{
    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    /// <summary>Folders of its <c>PATH</c> that are not the system's: where images of languages keep their tools.</summary>
    public IReadOnlyList<string> ToolFolders { get; } =
        [.. (Environment.FirstOrDefault(v => v.StartsWith("PATH=", StringComparison.Ordinal)) ?? "PATH=")["PATH=".Length..]
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Except(SystemFolders)];
}
