namespace Grader.Sandboxes;

/// <summary>A file that a command finds open.</summary>
/// <param name="Descriptor">A single digit above 2, which is all that shells promise (POSIX, redirection).</param>
/// <param name="ForWriting">For writing from its beginning instead of reading.</param>
internal sealed record OpenFile(int Descriptor, string Path, bool ForWriting = false);
