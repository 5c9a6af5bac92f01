using System.Text.Json;
using Grader.Batches.Units;
using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Microsoft.Data.Sqlite;

namespace Grader.Batches.Storage;

/// <summary>
/// Everything known of a class, in one SQLite file. Results are kept by the unit's key, once each, and never change; grades are a history of
/// which result counted for whom from when on. What a method writes is on disk when it returns; one that cannot read or write throws a
/// <see cref="StoreUnusableException"/>.
/// </summary>
internal sealed class GradeStore : IDisposable
{
    public const string FileName = "grades.db";

    private const int Version = 1;

    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS results (
          key TEXT PRIMARY KEY, unit TEXT NOT NULL, score INTEGER, max_score INTEGER, faulted INTEGER NOT NULL, manual INTEGER NOT NULL,
          duration_ms INTEGER NOT NULL, why TEXT NOT NULL, report BLOB);
        CREATE TABLE IF NOT EXISTS checks (
          key TEXT NOT NULL, exercise TEXT NOT NULL, check_id TEXT NOT NULL, verdict TEXT NOT NULL, points INTEGER NOT NULL,
          finding TEXT NOT NULL, duration_ms INTEGER NOT NULL, PRIMARY KEY (key, exercise, check_id)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS grades (id INTEGER PRIMARY KEY, student TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS final_grades (student TEXT PRIMARY KEY, key TEXT NOT NULL, grade REAL NOT NULL, penalty REAL NOT NULL, final TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS reviews (
          content TEXT NOT NULL, exercise TEXT NOT NULL, check_id TEXT NOT NULL, worth INTEGER NOT NULL, points INTEGER NOT NULL, comment TEXT NOT NULL,
          at TEXT NOT NULL, PRIMARY KEY (content, exercise, check_id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS grades_by_student ON grades (student, id);
        """;

    private readonly SqliteConnection _connection;
    private readonly string _file;

    private GradeStore(SqliteConnection connection, string file) => (_connection, _file) = (connection, file);

    /// <summary>Opens the file or makes it. Nobody else can open it meanwhile; a killed process holds it no longer.</summary>
    /// <exception cref="StoreUnusableException">Somebody has it open, it is no such file, or one of another version, or it cannot be read or written.</exception>
    public static GradeStore Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
        var store = new GradeStore(connection, file);
        try
        {
            store.Told(() => connection.Open());
            store.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT;");
            var version = store.Query("PRAGMA user_version", row => row.GetInt32(0)).Single();
            if (version is not (0 or Version))
                throw new StoreUnusableException("batch.store.version", file);
            store.Execute($"BEGIN; {Schema} PRAGMA user_version = {Version}; COMMIT;");
            return store;
        }
        catch (StoreUnusableException)
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>A setting of the batch, as JSON; null when it was never kept.</summary>
    public T? Setting<T>(string name) where T : class =>
        Query("SELECT value FROM settings WHERE name = $name", row => JsonSerializer.Deserialize<T>(row.GetString(0)), ("$name", name)).SingleOrDefault();

    public void Keep<T>(string name, T value) =>
        Execute("INSERT INTO settings VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = $value", ("$name", name), ("$value", JsonSerializer.Serialize(value)));

    /// <summary>Keeps what became of a unit; one that is there already stays as it is.</summary>
    public void Add(GradingUnit unit, UnitOutcome outcome)
    {
        var key = unit.Key();
        var (report, why) = outcome switch
        {
            UnitOutcome.Graded graded => (graded.Report, ""),
            UnitOutcome.Unusable unusable => (null, Json(unusable.Why)),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "What is not done is not kept"),
        };
        Together(() =>
        {
            var added = Execute(
                "INSERT OR IGNORE INTO results VALUES ($key, $unit, $score, $max, $faulted, $manual, $ms, $why, $report)",
                ("$key", key), ("$unit", JsonSerializer.Serialize(unit)), ("$score", report?.Score), ("$max", report?.MaxScore), ("$faulted", report?.FaultedPoints ?? 0),
                ("$manual", report?.ManualPoints ?? 0), ("$ms", report?.DurationMs ?? 0), ("$why", why), ("$report", report is null ? null : ReportCodec.Write(report)));
            if (added == 1)
            {
                foreach (var check in report?.Checks ?? [])
                {
                    Execute(
                        "INSERT INTO checks VALUES ($key, $exercise, $check, $verdict, $points, $finding, $ms)",
                        ("$key", key), ("$exercise", check.Exercise), ("$check", check.Check.Id), ("$verdict", VerdictName.Of(check.Verdict)), ("$points", check.Check.Points),
                        ("$finding", check.Finding?.Code ?? ""), ("$ms", check.DurationMs));
                }
            }
        });
    }

    public bool Has(string key) => Query("SELECT 1 FROM results WHERE key = $key", _ => true, ("$key", key)).Count == 1;

    /// <summary>Makes results their students' grades, all or none of them. Who has that grade already keeps it, and the history does not grow.</summary>
    public void Apply(IEnumerable<GradeChange> changes)
    {
        Together(() =>
        {
            foreach (var change in changes)
            {
                Execute(
                    """
                    INSERT INTO grades (student, key, at, reason) SELECT $student, $key, $at, $reason
                    WHERE $key IS NOT (SELECT key FROM grades WHERE student = $student ORDER BY id DESC LIMIT 1)
                    """,
                    ("$student", change.Student), ("$key", change.Key), ("$at", change.At), ("$reason", change.Reason));
            }
        });
    }

    /// <summary>Every grade there ever was, the oldest first.</summary>
    public IReadOnlyList<GradeChange> History() =>
        Query("SELECT student, key, at, reason FROM grades ORDER BY id", row => new GradeChange(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));

    /// <summary>The key of each student's grade.</summary>
    public IReadOnlyDictionary<string, string> Current() =>
        History().GroupBy(change => change.Student).ToDictionary(group => group.Key, group => group.Last().Key);

    /// <summary>Keeps the grades that were published, in place of those that were before.</summary>
    public void KeepFinal(IEnumerable<StoredFinal> finals)
    {
        Together(() =>
        {
            Execute("DELETE FROM final_grades");
            foreach (var final in finals)
            {
                Execute(
                    "INSERT INTO final_grades VALUES ($student, $key, $grade, $penalty, $final)",
                    ("$student", final.Student), ("$key", final.Key), ("$grade", (double)final.Grade.Grade), ("$penalty", (double)final.Grade.Penalty), ("$final", JsonSerializer.Serialize(final.Grade)));
            }
        });
    }

    /// <summary>The grade that was published last for a student; null when there is none.</summary>
    public StoredFinal? Final(string student) =>
        Query("SELECT student, key, final FROM final_grades WHERE student = $student", row => new StoredFinal(row.GetString(0), row.GetString(1), JsonSerializer.Deserialize<FinalGrade>(row.GetString(2))!), ("$student", student)).SingleOrDefault();

    public GradingUnit? Unit(string key) =>
        Query("SELECT unit FROM results WHERE key = $key", row => JsonSerializer.Deserialize<GradingUnit>(row.GetString(0)), ("$key", key)).SingleOrDefault();

    /// <summary>What a table shows of a unit, with what people decided of it.</summary>
    public StoredResult? Result(string key)
    {
        if (Graded(key) is not { Score: not null } result || Unit(key) is not { } unit)
            return Graded(key);
        var open = Checks(key).Where(check => check.Verdict == VerdictName.Of(Verdict.Manual)).ToDictionary(check => (check.Exercise, check.Check), check => check.Points);
        var reviews = Reviews(unit).Where(review => open.TryGetValue((review.Exercise, review.Check), out var worth) && worth == review.Worth).ToList();
        var worth = reviews.Sum(review => review.Worth);
        return result with { Score = result.Score + reviews.Sum(review => review.Review.Points), MaxScore = result.MaxScore + worth, Manual = result.Manual - worth };
    }

    /// <summary>Keeps what people decided, all or nothing; what was decided of an item before is replaced.</summary>
    public void Keep(IEnumerable<StoredReview> reviews)
    {
        Together(() =>
        {
            foreach (var review in reviews)
            {
                Execute(
                    "INSERT OR REPLACE INTO reviews VALUES ($content, $exercise, $check, $worth, $points, $comment, $at)",
                    ("$content", review.Content), ("$exercise", review.Exercise), ("$check", review.Check), ("$worth", review.Worth), ("$points", review.Review.Points),
                    ("$comment", review.Review.Comment), ("$at", DateTimeOffset.UtcNow.ToString("O")));
            }
        });
    }

    private List<StoredReview> Reviews(GradingUnit unit) =>
        Query(
            "SELECT content, exercise, check_id, worth, points, comment FROM reviews WHERE content = $content",
            row => new StoredReview(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), new Review(row.GetInt32(4), row.GetString(5))),
            ("$content", unit.ContentHash()));

    private StoredResult? Graded(string key) =>
        Query(
            "SELECT key, score, max_score, faulted, manual, duration_ms, why FROM results WHERE key = $key",
            row => new StoredResult(row.GetString(0), Number(row, 1), Number(row, 2), row.GetInt32(3), row.GetInt32(4), row.GetInt64(5), row.GetString(6)),
            ("$key", key)).SingleOrDefault();

    /// <summary>The whole report, with what people decided of it; null for a unit without one.</summary>
    public GradeReport? Report(string key)
    {
        if (Unreviewed(key) is not { } report || Unit(key) is not { } unit || Reviews(unit) is not { Count: > 0 } reviews)
            return Unreviewed(key);
        return report with { Exercises = [.. report.Exercises.Select(exercise => exercise with { Checks = [.. exercise.Checks.Select(Reviewed)] })] };

        CheckResult Reviewed(CheckResult result) =>
            result.Verdict == Verdict.Manual && reviews.Find(review => review.Exercise == result.Exercise && review.Check == result.Check.Id && review.Worth == result.Check.Points) is { } given
                ? result with { Review = given.Review }
                : result;
    }

    private GradeReport? Unreviewed(string key) =>
        Query("SELECT report FROM results WHERE key = $key AND report IS NOT NULL", row => ReportCodec.Read(row.GetFieldValue<byte[]>(0)), ("$key", key)).SingleOrDefault();

    public IReadOnlyList<StoredCheck> Checks(string key) =>
        Query(
            "SELECT key, exercise, check_id, verdict, points, finding, duration_ms FROM checks WHERE key = $key",
            row => new StoredCheck(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetInt64(6)),
            ("$key", key));

    /// <summary>The finding that was kept in place of a report.</summary>
    public static Finding Why(string json)
    {
        var parts = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        return parts.Where(part => part.Key != "code").Aggregate(new Finding(parts["code"]), (finding, part) => finding.With(part.Key, part.Value));
    }

    public void Dispose() => _connection.Dispose();

    private static string Json(Finding why) => JsonSerializer.Serialize(new Dictionary<string, string>(why.Parameters) { ["code"] = why.Code });

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>Makes all changes or none.</summary>
    private void Together(Action change) => Told(() =>
    {
        using var transaction = _connection.BeginTransaction();
        change();
        transaction.Commit();
    });

    private int Execute(string text, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(text, parameters);
        return Told(command.ExecuteNonQuery);
    }

    private List<T> Query<T>(string text, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(text, parameters);
        return Told(() =>
        {
            using var row = command.ExecuteReader();
            var all = new List<T>();
            while (row.Read())
                all.Add(read(row));
            return all;
        });
    }

    private void Told(Action access) => Told(() =>
    {
        access();
        return true;
    });

    private T Told<T>(Func<T> access)
    {
        try
        {
            return access();
        }
        catch (SqliteException e)
        {
            // Only a file with something else in it may be moved away; one that the machine has trouble with may hold all grades.
            var key = e.SqliteErrorCode switch
            {
                Busy => "batch.store.busy",
                Corrupt or NoDatabase => "batch.store.damaged",
                _ => StoreUnusableException.Failed,
            };
            throw new StoreUnusableException(key, _file, e);
        }
    }

    private SqliteCommand Command(string text, (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
