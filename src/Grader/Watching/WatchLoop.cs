using Grader.Reports;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Files;

namespace Grader.Watching;

/// <summary>Grades a submission, and again what is affected whenever files of it are saved, until it is interrupted.</summary>
/// <param name="root">The submission's folder.</param>
/// <param name="exercises">All exercises of the guide.</param>
/// <param name="selected">Numbers of those that are graded.</param>
/// <param name="grade">Grades exercises of a submission, by their numbers. It ends soon when it is cancelled, with whatever report.</param>
internal sealed class WatchLoop(
    string root,
    IReadOnlyList<ExerciseSpec> exercises,
    IReadOnlyList<string> selected,
    Func<Submission, IReadOnlyList<string>, CancellationToken, GradeReport> grade,
    IWatchAudience audience,
    TimeProvider clock)
{
    // Completes once something was saved after it was last renewed.
    private Task _saved = Task.CompletedTask;

    /// <exception cref="OperationCanceledException">It was interrupted; nothing of it runs any more.</exception>
    /// <exception cref="UnusableSubmissionException">The folder is gone.</exception>
    public async Task RunAsync(CancellationToken interruption)
    {
        // Before the first look, so that no save is missed.
        using var events = new FolderEvents(root);
        _saved = NextSave(events, interruption);
        WatchedRound? last = null;
        while (true)
        {
            if (Plan(last) is { } next)
            {
                if (await ReportAsync(last, next, events, interruption) is not { } report)
                    continue;
                last = Told(last, next, report);
            }

            await _saved;
            _saved = NextSave(events, interruption);
        }
    }

    /// <summary>What comes of a plan; null when files were saved meanwhile, so that it would tell of what is not on disk any more.</summary>
    private async Task<GradeReport?> ReportAsync(WatchedRound? last, Next next, FolderEvents events, CancellationToken interruption)
    {
        // What is wrong with the submission as such may be other than before all the same.
        if (last is not null && next.Exercises.Count == 0)
            return last.Report with { Submission = last.Report.Submission with { Problems = next.Submission.Problems, LeftOut = next.Submission.LeftOut } };
        using var stale = CancellationTokenSource.CreateLinkedTokenSource(interruption);
        var grading = Task.Run(() => grade(next.Submission, next.Exercises, stale.Token), CancellationToken.None);
        while (await Task.WhenAny(grading, _saved) != grading && !interruption.IsCancellationRequested)
        {
            _saved = NextSave(events, interruption);
            if (SubmissionFiles.Of(root).ChangedSince(next.Files).Count > 0)
                await stale.CancelAsync();
        }

        var report = await grading;
        interruption.ThrowIfCancellationRequested();
        return stale.IsCancellationRequested ? null : report;
    }

    private Task NextSave(FolderEvents events, CancellationToken interruption) => QuietMoment.AfterEventAsync(events.Reader, clock, interruption);

    /// <summary>What is to be graded now; null when nothing was saved that matters.</summary>
    private Next? Plan(WatchedRound? last)
    {
        var files = SubmissionFiles.Of(root);
        if (last is null)
            return new Next(files, SubmissionReader.Read(root, exercises), selected);
        var changed = files.ChangedSince(last.Files);
        if (changed.Count == 0)
            return null;
        var submission = SubmissionReader.Read(root, exercises);
        var tree = new SubmissionTree([], [], [], new DiskFiles(root));
        var affected = AffectedExercises.Of(last.Submission, submission, changed, exercises, tree.Text).Intersect(selected).ToList();
        audience.Saved(changed, affected, selected.Count > 1 && affected.Count == selected.Count);
        return new Next(files, submission, affected);
    }

    private WatchedRound Told(WatchedRound? last, Next next, GradeReport report)
    {
        if (last is null)
        {
            audience.First(report);
            return new WatchedRound(next.Files, next.Submission, report);
        }

        var whole = ReportChanges.Merge(last.Report, report, next.Exercises);
        audience.Graded(last.Report, whole);
        return new WatchedRound(next.Files, next.Submission, whole);
    }

    private sealed record Next(SubmissionFiles Files, Submission Submission, IReadOnlyList<string> Exercises);
}
