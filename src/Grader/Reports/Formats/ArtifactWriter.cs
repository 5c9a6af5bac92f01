using System.Text;

namespace Grader.Reports.Formats;

/// <summary>Puts what formats made where it belongs.</summary>
/// <param name="output">The standard output, past any layout.</param>
/// <param name="distrusted">A folder that somebody else filled, such as the submission: no link in it is followed. Null for none.</param>
internal sealed class ArtifactWriter(TextWriter output, string? distrusted = null)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="PlantedLinkException">A link of the distrusted folder is in the way.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public void Write(Artifact artifact)
    {
        switch (artifact)
        {
            case Artifact.Whole file:
                // A link in the file's own place is replaced, not followed.
                RefuseLinks(Path.GetDirectoryName(Path.GetFullPath(file.Path)), distrusted);
                ReportFile.Write(file.Path, file.Text);
                break;
            case Artifact.Added added:
                RefuseLinks(Path.GetFullPath(added.Path), distrusted);
                File.AppendAllText(added.Path, added.Text, Plain);
                break;
            case Artifact.Printed printed:
                output.Write(printed.Text);
                output.Flush();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(artifact), artifact, "An artifact that nobody writes");
        }
    }

    /// <summary>Makes sure that an absolute path passes no link of a folder that somebody else filled.</summary>
    /// <exception cref="PlantedLinkException">It does.</exception>
    public static void RefuseLinks(string? path, string? distrusted)
    {
        var root = distrusted is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(distrusted)) + Path.DirectorySeparatorChar;
        for (; root is not null && path?.StartsWith(root, StringComparison.Ordinal) == true; path = Path.GetDirectoryName(path))
        {
            if (new FileInfo(path).LinkTarget is not null)
                throw new PlantedLinkException(path);
        }
    }
}
