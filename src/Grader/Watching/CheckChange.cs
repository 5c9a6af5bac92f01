using Grader.Reports;
using Grader.Scoring;

namespace Grader.Watching;

/// <summary>A check whose result is another one than before.</summary>
/// <param name="Exercise">With its results as they are now.</param>
internal sealed record CheckChange(ExerciseReport Exercise, CheckResult Result, ChangeKind Kind);
