using Grader.Yaml;

namespace Grader.Submissions.Intake;

/// <summary>Which entries of an archive are unpacked, and where to.</summary>
/// <param name="Files">By the entry's number in the archive, from 0.</param>
/// <param name="LeftOut">What is not, each with the reason.</param>
internal sealed record Admission(IReadOnlyDictionary<int, AdmittedFile> Files, IReadOnlyList<Problem> LeftOut);
