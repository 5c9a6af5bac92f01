namespace Grader.Submissions.Intake;

/// <summary>An archive of which nothing was unpacked.</summary>
internal sealed class UnusableArchiveException(ArchiveTrouble trouble) : Exception($"archive: {trouble}")
{
    public ArchiveTrouble Trouble { get; } = trouble;
}
