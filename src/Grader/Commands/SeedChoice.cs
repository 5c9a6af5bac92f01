using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Grader.Reports;

namespace Grader.Commands;

/// <summary>Where a run's seed comes from: <c>--seed N</c>, <c>--seed from-content</c>, or by chance.</summary>
/// <param name="Number">The one given; null for none.</param>
/// <param name="FromContent">Whether what is graded decides.</param>
internal sealed record SeedChoice(int? Number, bool FromContent)
{
    private const string ContentWord = "from-content";

    /// <summary>The choice that a word stands for; null when it is none.</summary>
    /// <param name="word">Null when the option was not given.</param>
    public static SeedChoice? Parse(string? word) =>
        word is null ? new SeedChoice(null, false)
        : word == ContentWord ? new SeedChoice(null, true)
        : int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new SeedChoice(number, false)
        : null;

    /// <summary>
    /// The seed of a run. From content it is the same whenever the same submission meets the same exercises, and no program can hold answers to
    /// it: with them in a file, the content would be another.
    /// </summary>
    public int Of(Provenance provenance) =>
        Number ?? (FromContent ? Positive(SHA256.HashData(Encoding.UTF8.GetBytes($"{provenance.Submission}/{provenance.Exercises}"))) : RandomNumberGenerator.GetInt32(1, int.MaxValue));

    private static int Positive(byte[] hash) => BinaryPrimitives.ReadInt32LittleEndian(hash) & int.MaxValue;
}
