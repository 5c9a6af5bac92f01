using System.Security.Cryptography;
using System.Text;

namespace Grader.Specs.Reading;

/// <summary>Tells whether two runs judged by the same exercises.</summary>
public static class SpecHash
{
    /// <summary>The SHA-256 of the exercises' files, whatever folder they are in.</summary>
    /// <returns>As <c>sha256:</c> and 64 digits.</returns>
    /// <exception cref="IOException">A file has gone since it was read.</exception>
    public static string Of(IEnumerable<ExerciseSpec> exercises)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var exercise in exercises)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{exercise.Id}\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(exercise.Position.File)));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
