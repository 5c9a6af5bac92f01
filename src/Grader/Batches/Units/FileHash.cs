namespace Grader.Batches.Units;

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal digits.</param>
internal sealed record FileHash(string Path, string Sha256);
