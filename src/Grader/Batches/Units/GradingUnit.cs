using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Grader.Batches.Units;

/// <summary>
/// One submission to grade: everything that its report depends on, as plain data that may be written down and graded elsewhere. Two units
/// with the same <see cref="Key"/> have the same verdicts.
/// </summary>
internal sealed record GradingUnit
{
    /// <summary>The delivery's name, for people; no part of the key.</summary>
    public required string Name { get; init; }

    /// <summary>Where the files are on the machine that made the unit; no part of the key, for the hashes say which they are.</summary>
    public required string Path { get; init; }

    /// <summary>Every file handed in, in the order of the paths; an archive is one file.</summary>
    public required IReadOnlyList<FileHash> Files { get; init; }

    /// <summary>Of the exercises' files.</summary>
    public required string SpecsHash { get; init; }

    /// <summary>Which build of the grader.</summary>
    public required string Grader { get; init; }

    /// <summary>Patterns of exercise numbers; empty for all.</summary>
    public required IReadOnlyList<string> Exercises { get; init; }

    /// <summary>The kind of sandbox asked for.</summary>
    public required string Sandbox { get; init; }

    public required int Seed { get; init; }

    /// <summary>What decides whether a result still holds, as 64 hexadecimal digits.</summary>
    public string Key() => Hash(JsonSerializer.Serialize(this with { Name = "", Path = "" }));

    /// <summary>What was handed in, as 64 hexadecimal digits: the same files give the same.</summary>
    public string ContentHash() => Hash(JsonSerializer.Serialize(Files));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
