using Grader.Batches.Sources;

namespace Grader.Batches.Rosters;

/// <summary>A student with what they handed in.</summary>
/// <param name="IsListed">Whether the roster has them.</param>
/// <param name="Graded">The delivery that counts; null when there is none.</param>
/// <param name="Others">Deliveries that another one replaced, or that came after the deadline when one in time was there.</param>
/// <param name="Late">By how much the one that counts came after the deadline; zero when in time.</param>
internal sealed record ClassEntry(Student Student, bool IsListed, FoundDelivery? Graded, IReadOnlyList<FoundDelivery> Others, TimeSpan Late);
