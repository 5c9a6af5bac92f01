using System.Diagnostics;
using System.Globalization;
using System.Text;
using Grader.Specs.Data;

namespace Grader.Values;

/// <summary>Makes a check's values: the same for the same seed, hard to guess for another.</summary>
internal static class ValueMaker
{
    /// <param name="spec">What to make.</param>
    /// <param name="random">Its own sequence, of the run's seed and the value's path.</param>
    /// <param name="resolveData">The bytes that data of a fixed value stands for.</param>
    public static byte[] Make(ValueSpec spec, SeededRandom random, Func<DataSpec, byte[]> resolveData) => spec switch
    {
        ValueSpec.Words words => Encoding.UTF8.GetBytes(Words(words, random)),
        ValueSpec.Ascii ascii => TextMaker.Ascii(ascii.Bytes, random),
        ValueSpec.Accented accented => TextMaker.Accented(accented.Bytes, random),
        ValueSpec.Random any => Bytes(any.Bytes, random),
        ValueSpec.Png png => PngMaker.Make(png.Side, random),
        ValueSpec.Number number => Encoding.ASCII.GetBytes(random.Between(number.Min, number.Max).ToString(CultureInfo.InvariantCulture)),
        ValueSpec.Pick pick => Encoding.UTF8.GetBytes(random.Pick(pick.Of)),
        ValueSpec.Fixed given => resolveData(given.Data),
        _ => throw new UnreachableException(spec.GetType().Name),
    };

    private static string Words(ValueSpec.Words spec, SeededRandom random)
    {
        var words = WordMaker.Words(spec.Count, random);
        return spec.Accents ? WordMaker.WithAccents(words, random) : words;
    }

    private static byte[] Bytes(int count, SeededRandom random)
    {
        var bytes = new byte[count];
        random.Fill(bytes);
        return bytes;
    }
}
