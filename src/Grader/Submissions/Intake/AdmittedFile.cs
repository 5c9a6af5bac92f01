namespace Grader.Submissions.Intake;

/// <summary>A file that is unpacked.</summary>
/// <param name="Path">Relative, with forward slashes; it leads nowhere but below the target, and no other file has it.</param>
/// <param name="Size">Bytes that it may have at most.</param>
internal sealed record AdmittedFile(string Path, long Size, bool IsExecutable);
