namespace Grader.Submissions.Recipes;

/// <summary>In the order of preference: a project knows best how its sources are built, and an executable may be older than its source.</summary>
internal enum CandidateKind
{
    Project,
    Source,
    Executable,
}
