using Grader.Os;

namespace Grader.Submissions.Files;

/// <summary>Links of a submission that lead to its own files, and therefore count as files.</summary>
/// <param name="root">Absolute path of the submission's folder.</param>
internal sealed class InnerLinks(string root)
{
    /// <summary>The regular file that a link leads to in the end; null when it leads elsewhere.</summary>
    public FileInfo? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } file && StaysInside(file.FullName) && RegularFile.Is(file.FullName) ? file : null;
        }
        // A chain of links that never ends, or that leads where nobody may look.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A folder on the way may itself be a link, so that the path alone proves nothing.</summary>
    private bool StaysInside(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (folder == root)
                return true;
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return false;
        }
        return false;
    }
}
