using Grader.Batches.Storage;
using Grader.Reports;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Batches;

/// <summary>What somebody who looks at a student's grade has to know, in sentences.</summary>
internal static class ClassNotes
{
    public static string Of(Phrases phrases, Language language, ClassRow row) => string.Join(' ', All(phrases, language, row));

    private static IEnumerable<string> All(Phrases phrases, Language language, ClassRow row)
    {
        string Say(string key, params IEnumerable<(string, object)> values) => phrases.Say(language, $"batch.note.{key}", values);
        if (!row.Entry.IsListed)
            yield return Say("stranger");
        if (row.Result is { Why.Length: > 0 } unusable)
            yield return SafeText.Of(new MessageWriter(phrases).Write(GradeStore.Why(unusable.Why), language.Code).Seen);
        if (row.Result is { Faulted: > 0 } faulted)
            yield return phrases.Count(language, "batch.note.faulted", faulted.Faulted);
        if (row.Result is { Manual: > 0 } manual)
            yield return phrases.Count(language, "batch.note.manual", manual.Manual);
        if (row.Entry.Late > TimeSpan.Zero)
            yield return GradeText.Late(new Speaker(phrases, language), (row.Final ?? new FinalGrade(0, 0)) with { Late = row.Entry.Late });
        if (row.Final is { Uncounted.Count: > 0 } final)
            yield return phrases.Say(language, "report.grade.uncounted", ("exercises", string.Join(", ", final.Uncounted)));
        if (row.Entry.Others.Count > 0)
            yield return Say("others", ("graded", SafeText.Of(row.Entry.Graded!.Name)), ("others", string.Join(", ", row.Entry.Others.Select(other => SafeText.Of(other.Name)))));
    }
}
