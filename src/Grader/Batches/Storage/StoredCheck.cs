namespace Grader.Batches.Storage;

/// <summary>One verdict of a unit.</summary>
/// <param name="Verdict">As reports name it.</param>
/// <param name="Finding">The code; empty for a check that passed.</param>
internal sealed record StoredCheck(string Key, string Exercise, string Check, string Verdict, int Points, string Finding, long DurationMs);
