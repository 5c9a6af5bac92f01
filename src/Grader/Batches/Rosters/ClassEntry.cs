using Grader.Batches.Sources;

namespace Grader.Batches.Rosters;

/// <summary>A student with what they handed in.</summary>
/// <param name="IsListed">Whether the roster has them.</param>
/// <param name="Graded">The delivery that counts; null when there is none.</param>
/// <param name="Others">Deliveries that do not count: another one replaced them, was better, or came in time.</param>
/// <param name="Late">By how much the one that counts came after the deadline; zero when in time.</param>
internal sealed record ClassEntry(Student Student, bool IsListed, FoundDelivery? Graded, IReadOnlyList<FoundDelivery> Others, TimeSpan Late)
{
    /// <summary>The student's own; null for none.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Everything handed in, in the order in which it was.</summary>
    public IEnumerable<FoundDelivery> All =>
        Graded is null ? [] : Others.Append(Graded).OrderBy(delivery => delivery.At).ThenBy(delivery => delivery.Name, StringComparer.Ordinal);

    /// <summary>By how much a delivery came after the student's deadline; zero when in time, or when no time of it is known.</summary>
    public TimeSpan LateOf(FoundDelivery delivery) => delivery.At - Deadline is { } after && after > TimeSpan.Zero ? after : TimeSpan.Zero;

    /// <summary>The same student with another of their deliveries as the one that counts.</summary>
    public ClassEntry With(FoundDelivery delivery) => this with { Graded = delivery, Others = [.. All.Where(other => other != delivery)], Late = LateOf(delivery) };
}
