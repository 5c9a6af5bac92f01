namespace Grader.Values;

/// <summary>The checksum of PNG, ZIP and Ethernet (CRC-32 of ISO 3309), piece by piece: <c>End(Add(Start, data))</c>.</summary>
internal static class Crc32
{
    public const uint Start = uint.MaxValue;

    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    public static uint Add(uint state, ReadOnlySpan<byte> data)
    {
        foreach (var octet in data)
            state = Table[(byte)(state ^ octet)] ^ (state >> 8);
        return state;
    }

    public static uint End(uint state) => ~state;

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
                entry = (entry & 1) != 0 ? Polynomial ^ (entry >> 1) : entry >> 1;
            table[i] = entry;
        }

        return table;
    }
}
