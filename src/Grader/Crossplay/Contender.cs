using Grader.Submissions;

namespace Grader.Crossplay;

/// <summary>A submission whose programs play with those of others.</summary>
/// <param name="Name">What it is called among the others; unique.</param>
internal sealed record Contender(string Name, Submission Submission);
