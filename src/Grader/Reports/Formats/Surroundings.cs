namespace Grader.Reports.Formats;

/// <summary>What formats may know of the machine.</summary>
/// <param name="Variable">An environment variable's value; null when it is not set.</param>
/// <param name="Length">A file's length in bytes; 0 when there is none.</param>
/// <param name="Folder">The current folder, absolute.</param>
internal sealed record Surroundings(Func<string, string?> Variable, Func<string, long> Length, string Folder)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess { get; } =
        new(Environment.GetEnvironmentVariable, path => File.Exists(path) ? new FileInfo(path).Length : 0, Directory.GetCurrentDirectory());

    /// <summary>A variable that is set to something; null otherwise.</summary>
    public string? Set(string name) => Variable(name) is { Length: > 0 } value ? value : null;
}
