using Grader.Sandboxes;

namespace Grader.Tests.Submissions;

/// <summary>A folder on disk that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grader-submission-").FullName;

    public TemporaryFolder With(string path, string text = "")
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public TemporaryFolder WithLink(string path, string target)
    {
        var link = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, target);
        return this;
    }

    public void Dispose() => FolderRemoval.Remove(Path);
}
