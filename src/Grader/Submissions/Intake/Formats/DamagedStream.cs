namespace Grader.Submissions.Intake.Formats;

/// <summary>A content that cannot be read.</summary>
internal sealed class DamagedStream : ReadOnlyStream
{
    public override int Read(Span<byte> buffer) => throw new InvalidDataException();
}
