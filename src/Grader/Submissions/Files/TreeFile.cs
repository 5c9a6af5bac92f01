namespace Grader.Submissions.Files;

/// <summary>A file of the submission.</summary>
/// <param name="Path">Relative to the submission's root, with forward slashes.</param>
internal sealed record TreeFile(string Path, bool IsExecutable = false)
{
    public string Folder => Paths.Folder(Path);

    public string Name => Paths.Name(Path);

    public string Stem => Paths.Stem(Name);

    public string Extension => Paths.Extension(Name);
}
