namespace Grader.Batches.Storage;

/// <summary>What a table of the class shows of a result, without its report.</summary>
/// <param name="Key">The unit's.</param>
/// <param name="Score">Points won, before any penalty; null where there is no report.</param>
/// <param name="MaxScore">Points that could be won; null where there is no report.</param>
/// <param name="Faulted">Points that the grader's own trouble kept from a verdict.</param>
/// <param name="Manual">Points that a person has yet to give.</param>
/// <param name="Why">The code of what kept it from a report, and its parameters as JSON; empty where there is one.</param>
internal sealed record StoredResult(string Key, int? Score, int? MaxScore, int Faulted, int Manual, long DurationMs, string Why);
