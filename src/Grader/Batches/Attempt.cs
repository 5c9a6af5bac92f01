using Grader.Batches.Sources;
using Grader.Batches.Units;

namespace Grader.Batches;

/// <summary>A delivery that may become its student's grade, and the unit that is graded for it.</summary>
internal sealed record Attempt(FoundDelivery Delivery, GradingUnit Unit);
