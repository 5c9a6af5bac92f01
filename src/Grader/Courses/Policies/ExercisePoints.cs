namespace Grader.Courses.Policies;

/// <summary>What an exercise gave, as its checks say.</summary>
/// <param name="Score">Points won.</param>
/// <param name="MaxScore">Points that could be won: those that were judged.</param>
internal sealed record ExercisePoints(string Exercise, int Score, int MaxScore);
