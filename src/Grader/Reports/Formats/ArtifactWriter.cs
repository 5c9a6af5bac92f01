using System.Text;

namespace Grader.Reports.Formats;

/// <summary>Puts what formats made where it belongs.</summary>
/// <param name="output">The standard output, past any layout.</param>
internal sealed class ArtifactWriter(TextWriter output)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public void Write(Artifact artifact)
    {
        switch (artifact)
        {
            case Artifact.Whole file:
                ReportFile.Write(file.Path, file.Text);
                break;
            case Artifact.Added added:
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
}
