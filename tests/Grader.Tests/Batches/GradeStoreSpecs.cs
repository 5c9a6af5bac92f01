using System.Reflection;
using Grader.Batches.Storage;
using Grader.Batches.Units;
using Grader.Judging;
using Grader.Reports;
using Grader.Reports.Html;
using Grader.Reports.Json;
using Grader.Scoring;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Tests.Submissions;
using Grader.Texts;
using Grader.Transcripts;
using Microsoft.Data.Sqlite;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

internal sealed class GradeStoreSpecs
{
    private static readonly Phrases Texts = Phrases.Load();

    [Test]
    public void A_report_comes_back_as_every_page_needs_it()
    {
        var back = ReportCodec.Read(ReportCodec.Write(Sample.Report));

        new JsonReportWriter(Texts).Write(back).ShouldBe(new JsonReportWriter(Texts).Write(Sample.Report));
        foreach (var language in Reader.Languages)
            new HtmlReport(new Speaker(Texts, language)).Write(back).ShouldBe(new HtmlReport(new Speaker(Texts, language)).Write(Sample.Report));
    }

    [Test]
    public void Every_kind_of_transcript_entry_comes_back()
    {
        var kinds = typeof(TranscriptEntry).GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(typeof(TranscriptEntry))).ToList();
        TranscriptEntry[] entries =
        [
            new TranscriptEntry.Started(["python3", "a.py"]) { At = TimeSpan.Zero, Actor = "server" },
            new TranscriptEntry.Ready("udp/3500") { At = TimeSpan.Zero, Actor = "server" },
            new TranscriptEntry.Printed([1, 255]) { At = TimeSpan.Zero, Actor = "server" },
            new TranscriptEntry.OutputCut(1 << 20) { At = TimeSpan.Zero, Actor = "server" },
            new TranscriptEntry.Typed([2]) { At = TimeSpan.Zero, Actor = "server" },
            new TranscriptEntry.Exited(3, true) { At = TimeSpan.Zero, Actor = "server" },
            new TranscriptEntry.Sent([3], "a", "b") { At = TimeSpan.Zero, Actor = "p" },
            new TranscriptEntry.Received([4], "a", "b") { At = TimeSpan.Zero, Actor = "p" },
            new TranscriptEntry.Connected("a", "b") { At = TimeSpan.Zero, Actor = "p" },
            new TranscriptEntry.Refused("ECONNREFUSED") { At = TimeSpan.Zero, Actor = "p" },
            new TranscriptEntry.Ended(true) { At = TimeSpan.Zero, Actor = "p" },
            new TranscriptEntry.Closed("reset") { At = TimeSpan.FromMilliseconds(1.5), Actor = "p" },
        ];
        entries.Select(entry => entry.GetType()).ShouldBe(kinds, ignoreOrder: true);
        var report = Sample.Of(new ExerciseReport("1.1", LocalizedText.None, [Sample.Unchecked with { Transcript = entries }]));

        var back = ReportCodec.Read(ReportCodec.Write(report));

        new JsonReportWriter(Texts).Write(back).ShouldBe(new JsonReportWriter(Texts).Write(report));
    }

    [Test]
    public void What_a_flood_printed_takes_little_room()
    {
        var flood = new TranscriptEntry.Printed(new byte[50_000_000]) { At = TimeSpan.Zero, Actor = "server" };
        var report = Sample.Of(new ExerciseReport("1.1", LocalizedText.None, [Sample.Unchecked with { Transcript = [.. Enumerable.Repeat(flood, 3)] }]));

        ReportCodec.Write(report).Length.ShouldBeLessThan(100_000);
    }

    [Test]
    public void What_was_kept_is_there_when_the_file_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        var unit = Unit("ana");
        using (var store = Open(folder))
        {
            store.Add(unit, new UnitOutcome.Graded(Sample.Report));
            store.Apply([Change("1001", unit)]);
        }

        using var again = Open(folder);
        again.Has(unit.Key()).ShouldBeTrue();
        again.Current().ShouldBe(new Dictionary<string, string> { ["1001"] = unit.Key() });
        again.Unit(unit.Key())!.Key().ShouldBe(unit.Key());
        again.Report(unit.Key())!.Score.ShouldBe(Sample.Report.Score);
        again.Result(unit.Key()).ShouldBe(new StoredResult(unit.Key(), Sample.Report.Score, Sample.Report.MaxScore, Sample.Report.FaultedPoints, Sample.Report.ManualPoints, Sample.Report.DurationMs, ""));
        again.Checks(unit.Key()).Count.ShouldBe(Sample.Report.Checks.Count());
    }

    [Test]
    public void A_result_is_kept_once_and_never_changes()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Add(Unit("ana"), new UnitOutcome.Graded(Sample.Report));

        store.Add(Unit("beto"), new UnitOutcome.Unusable(new Finding("submission.damaged").With("path", "x")));

        store.Result(Unit("ana").Key())!.Score.ShouldBe(Sample.Report.Score);
    }

    [Test]
    public void Grades_are_a_history_that_grows_only_when_something_changes()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        var (first, second) = (Unit("ana"), Unit("ana", "b"));

        store.Apply([Change("1", first), Change("2", first)]);
        store.Apply([Change("1", first), Change("1", second)]);
        store.Apply([Change("1", second), Change("1", first)]);

        store.History().Select(change => (change.Student, change.Key)).ShouldBe([("1", first.Key()), ("2", first.Key()), ("1", second.Key()), ("1", first.Key())]);
    }

    [Test]
    public void What_cannot_be_read_is_kept_with_its_reason()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        var why = new Finding("submission.damaged").With("path", "lab.zip");

        store.Add(Unit("ana"), new UnitOutcome.Unusable(why));

        var result = store.Result(Unit("ana").Key())!;
        result.Score.ShouldBeNull();
        GradeStore.Why(result.Why).Code.ShouldBe(why.Code);
        GradeStore.Why(result.Why).Parameters.ShouldBe(why.Parameters);
        store.Report(Unit("ana").Key()).ShouldBeNull();
    }

    [Test]
    public void What_a_person_decided_counts_for_whoever_handed_in_these_files_however_often_they_are_graded()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        var worth = Sample.Report.ManualPoints;
        var manual = Sample.Report.Checks.Single(check => check.Verdict == Verdict.Manual);
        var (first, again, other) = (Unit("ana"), Unit("ana") with { Grader = "later" }, Unit("beto", "b"));
        foreach (var unit in new[] { first, again, other })
            store.Add(unit, new UnitOutcome.Graded(Sample.Report));

        store.Keep([Review(0, "Mal."), Review(worth, "Bien.")]);

        foreach (var unit in new[] { first, again })
        {
            store.Report(unit.Key())!.Checks.Single(check => check.Verdict == Verdict.Manual).Review.ShouldBe(new Review(worth, "Bien."));
            var result = store.Result(unit.Key())!;
            (result.Score, result.MaxScore, result.Manual).ShouldBe((Sample.Report.Score + worth, Sample.Report.MaxScore + worth, 0));
            (result.Score, result.MaxScore).ShouldBe((store.Report(unit.Key())!.Score, store.Report(unit.Key())!.MaxScore));
        }

        store.Result(other.Key())!.Manual.ShouldBe(worth);
        store.Keep([Review(1, "") with { Worth = worth + 1 }]);
        store.Result(first.Key())!.Manual.ShouldBe(worth, "it is worth something else now, and has to be reviewed again");
        store.Report(first.Key())!.Score.ShouldBe(Sample.Report.Score);

        StoredReview Review(int points, string comment) => new(first.ContentHash(), manual.Exercise, manual.Check.Id, worth, new Review(points, comment));
    }

    [Test]
    public void Two_runs_cannot_have_it_open_at_the_same_time()
    {
        using var folder = new TemporaryFolder();
        using (Open(folder))
            Should.Throw<StoreUnusableException>(() => Open(folder).Dispose()).Key.ShouldBe("batch.store.busy");

        Should.NotThrow(() => Open(folder).Dispose());
    }

    [Test]
    public void What_is_no_store_is_told()
    {
        using var folder = new TemporaryFolder().With(GradeStore.FileName, new string('x', 5000));

        Should.Throw<StoreUnusableException>(() => Open(folder).Dispose()).Key.ShouldBe("batch.store.damaged");
    }

    [Test]
    public void A_place_where_no_file_can_be_is_no_damaged_store()
    {
        using var folder = new TemporaryFolder().With("file");

        var trouble = Should.Throw<StoreUnusableException>(() => GradeStore.Open(Path.Combine(folder.Path, "file", GradeStore.FileName)).Dispose());

        trouble.Key.ShouldBe(StoreUnusableException.Failed);
        trouble.Detail.ShouldContain("unable to open database file");
    }

    [Test]
    public void What_cannot_be_written_is_told_and_leaves_what_was_there()
    {
        using var folder = new TemporaryFolder();
        using (var store = Open(folder))
            store.Add(Unit("ana"), new UnitOutcome.Graded(Sample.Report));
        Change(folder, "CREATE TRIGGER full BEFORE INSERT ON checks BEGIN SELECT RAISE(ABORT, 'no room'); END");

        using var again = Open(folder);
        var trouble = Should.Throw<StoreUnusableException>(() => again.Add(Unit("beto", "b"), new UnitOutcome.Graded(Sample.Report)));

        trouble.Key.ShouldBe(StoreUnusableException.Failed);
        trouble.Detail.ShouldContain("no room");
        again.Has(Unit("ana").Key()).ShouldBeTrue();
        again.Has(Unit("beto", "b").Key()).ShouldBeFalse();
    }

    [Test]
    public void A_store_of_a_later_version_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Change(folder, "PRAGMA user_version = 99");

        Should.Throw<StoreUnusableException>(() => Open(folder).Dispose()).Key.ShouldBe("batch.store.version");
    }

    private static GradeStore Open(TemporaryFolder folder) => GradeStore.Open(Path.Combine(folder.Path, GradeStore.FileName));

    private static void Change(TemporaryFolder folder, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, GradeStore.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static GradeChange Change(string student, GradingUnit unit) => new(student, unit.Key(), "2026-03-02T00:00:00Z", "graded");
}
