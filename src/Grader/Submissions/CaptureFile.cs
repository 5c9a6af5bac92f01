namespace Grader.Submissions;

/// <summary>A capture that was handed in.</summary>
/// <param name="Name">Relative to the submission.</param>
/// <param name="Bytes">Its content; empty when it cannot be read.</param>
internal sealed record CaptureFile(string Name, byte[] Bytes);
