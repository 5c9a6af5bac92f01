namespace Grader.Batches.Rosters;

/// <summary>What a <c>submission.yaml</c> says of whose it is; empty where it says nothing.</summary>
internal sealed record Owner(string Id, string Name);
