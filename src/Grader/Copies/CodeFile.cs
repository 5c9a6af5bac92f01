namespace Grader.Copies;

/// <summary>A program's text.</summary>
/// <param name="Path">Relative to the submission, with forward slashes.</param>
internal sealed record CodeFile(string Path, string Text);
