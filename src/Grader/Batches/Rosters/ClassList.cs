using Grader.Batches.Sources;
using Grader.Texts;

namespace Grader.Batches.Rosters;

/// <summary>The whole class: everybody of the roster, and everybody else who handed something in. Nothing handed in is missing.</summary>
/// <param name="Others">What is in the source and no delivery.</param>
internal sealed record ClassList(IReadOnlyList<ClassEntry> Entries, IReadOnlyList<Phrase> Others)
{
    /// <summary>Deliveries that are as they were some time ago.</summary>
    public IReadOnlyList<Phrase> Outdated { get; init; } = [];

    /// <summary>Puts deliveries and students together. Pure but for <paramref name="owner"/>.</summary>
    /// <param name="roster">Empty when there is none: everybody is a stranger then.</param>
    /// <param name="owner">Reads a delivery's <c>submission.yaml</c>.</param>
    /// <param name="deadline">A student's last moment in time; null for none.</param>
    public static ClassList Of(IReadOnlyList<Student> roster, DeliveryFinder.Found found, Func<FoundDelivery, Owner> owner, Func<Student, DateTimeOffset?> deadline)
    {
        var matcher = new StudentMatcher(roster);
        var owned = found.Deliveries.Select(delivery => (Delivery: delivery, Student: matcher.Find(delivery, () => owner(delivery)))).ToList();
        var listed = roster.Select(student => Entry(student, true, [.. owned.Where(pair => pair.Student == student).Select(pair => pair.Delivery)], deadline(student)));
        var strangers = owned
            .Where(pair => pair.Student is null)
            .Select(pair => (pair.Delivery, Student: StudentMatcher.Stranger(pair.Delivery, owner(pair.Delivery))))
            .GroupBy(pair => pair.Delivery.Platform is { } platform ? $"{platform.Platform} {platform.Number}" : pair.Student.Key)
            .Select(group => Entry(group.First().Student, false, [.. group.Select(pair => pair.Delivery)], deadline(group.First().Student)));
        return new ClassList(Apart([.. listed, .. strangers]), found.Others) { Outdated = found.Outdated };
    }

    // A stranger's name may be somebody's id.
    private static List<ClassEntry> Apart(List<ClassEntry> entries)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. entries.Select(entry => taken.Add(entry.Student.Key) ? entry : entry with { Student = new Student("", $"{entry.Student.Key} ({entry.Graded?.Name})", "", "", entry.Student.Participant) })];
    }

    // The last in time; where none was, the last one late.
    private static ClassEntry Entry(Student student, bool isListed, IReadOnlyList<FoundDelivery> deliveries, DateTimeOffset? deadline)
    {
        var inOrder = deliveries.OrderBy(delivery => delivery.At).ThenBy(delivery => delivery.Name, StringComparer.Ordinal).ToList();
        var graded = inOrder.LastOrDefault(delivery => !(delivery.At > deadline)) ?? inOrder.LastOrDefault();
        var entry = new ClassEntry(student, isListed, graded, [.. inOrder.Where(delivery => delivery != graded)], TimeSpan.Zero) { Deadline = deadline };
        return graded is null ? entry : entry with { Late = entry.LateOf(graded) };
    }
}
