using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Values;

/// <summary>
/// Random numbers that are the same for ever for the same seed and path: xoshiro256** (Blackman and Vigna, 2018,
/// <see href="https://prng.di.unimi.it/xoshiro256starstar.c"/>), its state the SHA-256 of both. The algorithm of
/// <see cref="System.Random"/> is not promised to stay; a seed in a report must give the same values years later.
/// </summary>
internal sealed class SeededRandom
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <param name="seed">The run's seed.</param>
    /// <param name="path">What the numbers are for, such as exercise, check and value: each path has a sequence of its own.</param>
    public SeededRandom(int seed, string path)
    {
        var state = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{path}")));
        s0 = BinaryPrimitives.ReadUInt64LittleEndian(state);
        s1 = BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(8));
        s2 = BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(16));
        s3 = BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(24));
    }

    public ulong NextUInt64()
    {
        var result = ulong.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = ulong.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>
    /// A number from 0 to below <paramref name="limit"/>, each as likely: the few draws that would favor some are repeated.
    /// </summary>
    public long Below(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var range = (ulong)limit;
        var fair = ulong.MaxValue - (ulong.MaxValue % range);
        ulong draw;
        do
            draw = NextUInt64();
        while (draw >= fair);
        return (long)(draw % range);
    }

    /// <summary>A number of the range, both ends included.</summary>
    public int Between(int min, int max) => (int)(min + Below((long)max - min + 1));

    public bool Chance(int one, int of) => Below(of) < one;

    public T Pick<T>(IReadOnlyList<T> of) => of[(int)Below(of.Count)];

    public char Pick(string letters) => letters[(int)Below(letters.Length)];

    public void Fill(Span<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, NextUInt64());
        if (bytes.IsEmpty)
            return;
        var last = NextUInt64();
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(last >> (8 * i));
    }
}
