namespace Grader.Submissions.Intake.Formats;

/// <summary>An archive that cannot be looked at without decompressing more than anybody should.</summary>
internal sealed class OversizedArchiveException(long limit) : Exception($"more than {limit} bytes to decompress")
{
    public long Limit { get; } = limit;
}
