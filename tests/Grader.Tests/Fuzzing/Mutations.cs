using CsCheck;

namespace Grader.Tests.Fuzzing;

/// <summary>Damaged versions of good inputs: bytes changed, cut, repeated, moved, and numbers replaced by those at the edges of their ranges.</summary>
internal static class Mutations
{
    private static readonly byte[][] Edges =
    [
        [0], [0xFF], [0x7F], [0x80], [0xFF, 0xFF], [0xFF, 0x7F], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [.. "{"u8], [.. "["u8], [.. "\n"u8], [.. "  - "u8], [.. ": "u8], [.. "\""u8], [.. "&a "u8], [.. "*a "u8], [.. "!!int "u8], [.. "../"u8],
        [.. "\0"u8], [.. "ñ"u8], [0xC3],
    ];

    /// <summary>A few mutations of one of the seeds.</summary>
    public static Gen<byte[]> Of(params IReadOnlyList<byte[]> seeds) =>
        Gen.Select(Gen.Int[0, seeds.Count - 1], Gen.Select(Gen.Int[0, 5], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, Edges.Length - 1], Gen.Byte).Array[1, 8])
            .Select((seed, steps) => steps.Aggregate(seeds[seed], (bytes, step) => Mutate(bytes, step.Item1, step.Item2, step.Item3, Edges[step.Item4], step.Item5)));

    private static byte[] Mutate(byte[] bytes, int kind, double where, double howMuch, byte[] edge, byte value)
    {
        if (bytes.Length == 0)
            return edge;
        var at = (int)(where * bytes.Length);
        var length = Math.Max(1, (int)(howMuch * (bytes.Length - at)));
        return kind switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ value), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. edge, .. bytes.Skip(at + edge.Length)],
            2 => [.. bytes[..at], .. edge, .. bytes[at..]],
            3 => bytes[..at],
            4 => [.. bytes[..at], .. bytes[(at + length)..]],
            _ => [.. bytes[..(at + length)], .. bytes[at..].Take(64 * 1024)],
        };
    }
}
