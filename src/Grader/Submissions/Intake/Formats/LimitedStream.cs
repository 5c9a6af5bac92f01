namespace Grader.Submissions.Intake.Formats;

/// <summary>A stream of which nobody may read more than a limit.</summary>
internal sealed class LimitedStream(Stream content, long limit) : ReadOnlyStream
{
    private long _read;

    /// <exception cref="OversizedArchiveException">There is more.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(buffer);
        _read += count;
        return _read <= limit ? count : throw new OversizedArchiveException(limit);
    }
}
