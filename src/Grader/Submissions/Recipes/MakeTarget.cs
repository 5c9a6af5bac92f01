namespace Grader.Submissions.Recipes;

/// <summary>An executable that a Makefile makes.</summary>
/// <param name="Path">Relative to the Makefile's folder.</param>
/// <param name="IsGoal">Whether it can be asked for by name; otherwise everything is made.</param>
internal sealed record MakeTarget(string Path, bool IsGoal);
