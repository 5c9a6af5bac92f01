namespace Grader.Captures;

/// <summary>An interface description block of a pcapng section: what its packets' link type and times mean.</summary>
/// <param name="SnapLength">Bytes kept of each packet; 0 for all.</param>
/// <param name="Resolution">The option <c>if_tsresol</c>: 10^-n of a second, or 2^-n with the highest bit set.</param>
/// <param name="OffsetSeconds">The option <c>if_tsoffset</c>: seconds to add to every time.</param>
internal sealed record PcapNgInterface(int LinkType, uint SnapLength, byte Resolution, long OffsetSeconds)
{
    /// <summary>What holds without the option: microseconds.</summary>
    public const byte DefaultResolution = 6;

    private const byte PowerOfTwo = 0x80;

    /// <summary>A time of this interface in nanoseconds since 1970; held at the ends of the range where it does not fit.</summary>
    public long ToNanoseconds(ulong ticks)
    {
        var exponent = Resolution & ~PowerOfTwo;
        var units = (Resolution & PowerOfTwo) != 0 ? PowerOf(2, exponent, most: 63) : PowerOf(10, exponent, most: 19);
        var nanoseconds = (Int128)((UInt128)ticks * 1_000_000_000 / units) + ((Int128)OffsetSeconds * 1_000_000_000);
        return (long)Int128.Clamp(nanoseconds, long.MinValue, long.MaxValue);
    }

    /// <summary>Units finer than a 64-bit count can use are read as the finest that it can.</summary>
    private static UInt128 PowerOf(int basis, int exponent, int most)
    {
        UInt128 power = 1;
        for (var i = 0; i < Math.Min(exponent, most); i++)
            power *= (UInt128)basis;
        return power;
    }
}
