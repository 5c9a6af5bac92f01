using Grader.Batches.Rosters;
using Grader.Batches.Units;

namespace Grader.Batches;

/// <summary>Who is in the class, and the unit to grade for each who handed something in, by the student's key.</summary>
internal sealed record BatchPlan(ClassList Class, IReadOnlyDictionary<string, GradingUnit> Units);
