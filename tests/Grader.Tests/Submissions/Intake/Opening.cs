using Grader.Submissions.Files;
using Grader.Submissions.Intake;

namespace Grader.Tests.Submissions.Intake;

/// <summary>Opens deliveries in tests: each in a folder of its own, in which nothing but the target may change.</summary>
internal sealed class Opening : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Opening() => Directory.CreateDirectory(Target);

    public string Target => Path.Combine(_folder.Path, "a", "target");

    public Delivery Open(byte[] archive, IntakeLimits? limits = null, string name = "entrega.zip")
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, name), archive);
        return Delivery.Open(Path.Combine(_folder.Path, name), Target, limits ?? IntakeLimits.Default);
    }

    /// <summary>Every file that was unpacked, with its content.</summary>
    public IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories).Select(path => $"{Path.GetRelativePath(Target, path)}: {File.ReadAllText(path)}").Order(StringComparer.Ordinal);

    /// <summary>Whatever is on disk besides the target and the archive.</summary>
    public IEnumerable<string> Strays(string name = "entrega.zip") =>
        Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
            .Where(path => path != Path.GetDirectoryName(Target) && !Paths.IsUnder(path, Target) && path != Path.Combine(_folder.Path, name));

    public void Dispose() => _folder.Dispose();
}
