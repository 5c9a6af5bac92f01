using System.Numerics;

namespace Grader.Submissions.Intake.Formats;

/// <summary>
/// A tar whose headers are looked at before .NET's reader acts on them: it takes as much memory for an extended header or a long name as the
/// header says, up to 2 GB, whatever the archive really holds.
/// </summary>
internal sealed class TarHeaderGuard(Stream archive) : ReadOnlyStream
{
    private const int Block = 512;
    private const int SizeOffset = 124;
    private const int SizeBytes = 12;
    private const int TypeOffset = 156;

    // No path and no comment is longer.
    private const long MostMetadata = 1 << 20;

    private readonly byte[] _header = new byte[Block];
    private readonly List<byte> _metadata = [];
    private int _filled;
    private long _content;
    private bool _isMetadata;

    /// <exception cref="InvalidDataException">A header promises what no honest one does.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = archive.Read(buffer);
        for (ReadOnlySpan<byte> rest = buffer[..count]; !rest.IsEmpty;)
            rest = _content > 0 ? Pass(rest) : Fill(rest);
        return count;
    }

    private ReadOnlySpan<byte> Pass(ReadOnlySpan<byte> bytes)
    {
        var count = (int)Math.Min(bytes.Length, _content);
        if (_isMetadata)
            _metadata.AddRange(bytes[..count]);
        _content -= count;
        // An extended header may give the next entry another size than its own header (pax(1)); only files beyond every limit need that.
        if (_content == 0 && _isMetadata && _metadata.ToArray().AsSpan().IndexOf(" size="u8) >= 0)
            throw new InvalidDataException("An extended header changes the size of a file");
        return bytes[count..];
    }

    private ReadOnlySpan<byte> Fill(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, Block - _filled);
        bytes[..count].CopyTo(_header.AsSpan(_filled));
        _filled += count;
        if (_filled == Block)
        {
            _filled = 0;
            Begin();
        }

        return bytes[count..];
    }

    private void Begin()
    {
        var type = _header[TypeOffset];
        var size = Size(_header.AsSpan(SizeOffset, SizeBytes));
        _isMetadata = type is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K';
        if (_isMetadata && size > MostMetadata)
            throw new InvalidDataException("An extended header is too large");
        _metadata.Clear();
        // Links, devices, folders and pipes have no content, whatever their size says.
        _content = type is >= (byte)'1' and <= (byte)'6' || size > long.MaxValue - Block ? 0 : ((long)size + Block - 1) / Block * Block;
    }

    // Octal digits, or a binary number when the first bit says so; what is neither is nothing, and the reader's business.
    private static BigInteger Size(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
            return new BigInteger(field[1..], isUnsigned: true, isBigEndian: true);
        BigInteger size = 0;
        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return 0;
            size = size * 8 + (digit - '0');
        }

        return size;
    }
}
