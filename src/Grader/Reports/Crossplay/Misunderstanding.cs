using Grader.Crossplay;
using Grader.Judging;

namespace Grader.Reports.Crossplay;

/// <summary>Encounters that ended the same way for the same reason, told once.</summary>
/// <param name="Check">The title of the check that tells; empty when they did not meet.</param>
/// <param name="Message">Null where nothing is known, as after an interruption.</param>
/// <param name="Pairs">Who met, in words.</param>
internal sealed record Misunderstanding(Understanding Understanding, string Check, FindingMessage? Message, IReadOnlyList<string> Pairs)
{
    /// <summary>Why programs of an exercise do not understand each other, in the order of the matrix.</summary>
    public static IReadOnlyList<Misunderstanding> In(Speaker speaker, CrossplayMatrix matrix)
    {
        var messages = new MessageWriter(speaker.Phrases);
        return
        [
            .. matrix.Encounters
                .Where(encounter => encounter.Understanding != Understanding.Full)
                .GroupBy(encounter => (encounter.Understanding, Check: Title(encounter), Message: Message(encounter)), encounter => SafeText.Of(Encounter.Pair(encounter.Client, encounter.Server)))
                .Select(group => new Misunderstanding(group.Key.Understanding, group.Key.Check, group.Key.Message, [.. group])),
        ];

        string Title(Encounter encounter) => encounter.Reason is { } reason ? speaker.Text(reason.Check.Title) : "";

        // The bytes of two messages are never the same object, and say nothing of who understands whom.
        FindingMessage? Message(Encounter encounter) => Finding(encounter) is { } finding ? messages.Write(finding, speaker.Code) with { Difference = null } : null;
    }

    private static Finding? Finding(Encounter encounter) => encounter.Absence ?? encounter.Reason?.Finding;
}
