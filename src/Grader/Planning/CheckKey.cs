namespace Grader.Planning;

/// <summary>Names a check among all exercises.</summary>
public readonly record struct CheckKey(string Exercise, string Check);
