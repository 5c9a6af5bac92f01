using Grader.Values;

namespace Grader.Submissions.Intake.Formats;

/// <summary>A content that must have a CRC-32 at its end; .NET's own reader does not look.</summary>
internal sealed class ChecksummedStream(Stream content, uint expected) : ReadOnlyStream
{
    private uint _crc = Crc32.Start;

    /// <exception cref="InvalidDataException">It ended with another one.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(buffer);
        _crc = Crc32.Add(_crc, buffer[..count]);
        if (count == 0 && buffer.Length > 0 && Crc32.End(_crc) != expected)
            throw new InvalidDataException();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
