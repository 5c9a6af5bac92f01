namespace Grader.Submissions.Answers;

/// <summary>What a student wrote to a question of the guide.</summary>
/// <param name="File">Relative to the submission's root.</param>
/// <param name="Text">The part of the file that is about the exercise.</param>
public sealed record Answer(string File, string Text);
