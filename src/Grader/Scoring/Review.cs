namespace Grader.Scoring;

/// <summary>What a person decided of an item that the grader does not judge.</summary>
/// <param name="Points">From 0 to what the item is worth.</param>
/// <param name="Comment">For the student; empty when there is nothing to say.</param>
public sealed record Review(int Points, string Comment);
