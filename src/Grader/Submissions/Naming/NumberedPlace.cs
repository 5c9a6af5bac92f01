namespace Grader.Submissions.Naming;

/// <summary>What a path tells about the exercise it belongs to.</summary>
/// <param name="Exercises">Usually one; several for a folder such as <c>1.1 y 1.2</c>; none when the path tells no exercise.</param>
/// <param name="IsBare">Nothing in the path is numbered, apart from the guide's two halves.</param>
internal sealed record NumberedPlace(IReadOnlyList<string> Exercises, bool IsBare);
