using CsCheck;
using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Grader.Tests.Reports.Formats;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Scoring;

/// <summary>What holds for the points of any report.</summary>
internal sealed class ScorePropertySpecs
{
    private const int Reports = 500;

    [Test]
    public void Every_point_is_won_lost_or_left_out_and_only_one_of_these() =>
        AnyReport.Any.Sample(
            report => (report.Score + Points(report, Verdict.Failed, Verdict.Blocked) + report.FaultedPoints + report.ManualPoints + report.UncheckedPoints)
                .ShouldBe(report.Checks.Sum(check => check.Check.Points)),
            iter: Reports,
            threads: 1);

    [Test]
    public void The_maximum_is_what_was_won_and_what_was_lost() =>
        AnyReport.Any.Sample(
            report =>
            {
                report.Score.ShouldBe(Points(report, Verdict.Passed));
                (report.MaxScore - report.Score).ShouldBe(Points(report, Verdict.Failed, Verdict.Blocked));
                report.Exercises.Sum(exercise => exercise.Score).ShouldBe(report.Score);
                report.Exercises.Sum(exercise => exercise.MaxScore).ShouldBe(report.MaxScore);
                report.Exercises.ShouldAllBe(exercise => 0 <= exercise.Score && exercise.Score <= exercise.MaxScore);
            },
            iter: Reports,
            threads: 1);

    [Test]
    public void A_blocked_check_costs_its_own_points_once_however_many_stand_in_its_way() =>
        AnyReport.Any.Sample(
            report =>
            {
                var unblocked = With(report, check => check.Verdict == Verdict.Blocked ? check with { Verdict = Verdict.Passed } : check);

                (unblocked.Score - report.Score).ShouldBe(Points(report, Verdict.Blocked));
                unblocked.MaxScore.ShouldBe(report.MaxScore);
            },
            iter: Reports,
            threads: 1);

    [Test]
    public void Trouble_of_the_graders_never_takes_what_was_won() =>
        AnyReport.Any.Sample(
            report =>
            {
                var faulted = With(report, check => check.Verdict == Verdict.Failed ? check with { Verdict = Verdict.Faulted } : check);

                faulted.Score.ShouldBe(report.Score);
                (report.MaxScore - faulted.MaxScore).ShouldBe(Points(report, Verdict.Failed));
            },
            iter: Reports,
            threads: 1);

    [Test]
    public void The_order_of_checks_and_exercises_says_nothing_of_the_points() =>
        AnyReport.Any.Sample(
            report =>
            {
                var reversed = report with { Exercises = [.. report.Exercises.Reverse().Select(exercise => exercise with { Checks = [.. exercise.Checks.Reverse()] })] };

                (reversed.Score, reversed.MaxScore, reversed.UncheckedPoints, reversed.FaultedPoints, reversed.ManualPoints)
                    .ShouldBe((report.Score, report.MaxScore, report.UncheckedPoints, report.FaultedPoints, report.ManualPoints));
            },
            iter: Reports,
            threads: 1);

    private static int Points(GradeReport report, params Verdict[] verdicts) => report.Checks.Where(check => verdicts.Contains(check.Verdict)).Sum(check => check.Check.Points);

    private static GradeReport With(GradeReport report, Func<CheckResult, CheckResult> change) =>
        report with { Exercises = [.. report.Exercises.Select(exercise => exercise with { Checks = [.. exercise.Checks.Select(change)] })] };
}
