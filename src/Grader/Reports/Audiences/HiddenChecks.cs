using Grader.Judging;
using Grader.Reports.Progress;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports.Audiences;

/// <summary>
/// What a report tells of hidden checks. In a student's report each stands, after the others of its exercise, as one without a name of which
/// only the points and whether it passed are told; so every number of the report is the whole one's, and no format has to know.
/// </summary>
/// <param name="reveal">From when students read them as well; null for never.</param>
internal sealed class HiddenChecks(Phrases phrases, DateTimeOffset? reveal)
{
    /// <summary>Whether a report of that moment tells that audience less than everything.</summary>
    public bool AreHidden(Audience audience, DateTimeOffset at) => audience == Audience.Student && !(at >= reveal);

    /// <summary>The report as its audience reads it. The moment is that of the run, so the same report always gives the same one.</summary>
    public GradeReport Tell(GradeReport report, Audience audience) =>
        report with
        {
            Audience = audience,
            Exercises = AreHidden(audience, report.StartedAt) ? [.. report.Exercises.Select(Cover)] : report.Exercises,
        };

    /// <summary>A listener that hears of a run of now no more than the audience reads of it.</summary>
    public IProgressListener Covered(IProgressListener listener, Audience audience) =>
        AreHidden(audience, DateTimeOffset.Now) ? new CoveringListener(listener, phrases.Localized("report.hidden_id")) : listener;

    private ExerciseReport Cover(ExerciseReport exercise)
    {
        var hidden = exercise.Checks.Where(check => check.Check.Visibility == Visibility.Hidden).ToList();
        if (hidden.Count == 0)
            return exercise;
        var judged = hidden.Where(check => check.Verdict is Verdict.Passed or Verdict.Failed or Verdict.Blocked).ToList();
        var count = new Finding("check.hidden-count").With("passed", judged.Count(check => check.Verdict == Verdict.Passed)).With("total", judged.Count).With("when", When);
        // Sorted by what is told of them, so that their order tells nothing more.
        var covered = hidden.Select(check => Cover(check, count)).OrderBy(check => check.Verdict).ThenBy(check => check.Check.Points).Select(Numbered).ToList();
        var told = covered.FindIndex(check => check.Verdict == Verdict.Passed);
        if (told >= 0)
            covered[told] = covered[told] with { Remarks = [count] };
        return exercise with { Checks = [.. exercise.Checks.Except(hidden), .. covered] };
    }

    private CheckResult Cover(CheckResult result, Finding count) =>
        new()
        {
            Exercise = result.Exercise,
            Check = new CheckSpec { Id = "", Title = LocalizedText.None, Points = result.Check.Points, Position = SourcePosition.Whole("") },
            // What blocks it may be hidden as well.
            Verdict = result.Verdict == Verdict.Blocked ? Verdict.Failed : result.Verdict,
            Finding = result.Verdict switch
            {
                Verdict.Passed => null,
                // A program that is missing or does not compile says nothing of the check.
                Verdict.Failed when MessageWriter.IsAboutSubmission(result.Finding!) => result.Finding,
                Verdict.Failed or Verdict.Blocked => count with { Code = "check.hidden" },
                _ => new Finding("check.hidden-unjudged").With("when", When),
            },
            Review = result.Review is { } review ? review with { Comment = "" } : null,
        };

    private CheckResult Numbered(CheckResult result, int index) =>
        result with { Check = result.Check with { Id = $"hidden-{index + 1}", Title = phrases.Localized("report.hidden_check", ("n", index + 1)) } };

    private Phrase When => reveal is { } date ? Phrase.Of("reveal.from", ("date", Phrase.Moment(date))) : Phrase.Of("reveal.later");
}
