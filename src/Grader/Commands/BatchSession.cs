using Grader.Batches;
using Grader.Batches.Output;
using Grader.Batches.Policies;
using Grader.Batches.Progress;
using Grader.Batches.Rosters;
using Grader.Batches.Scheduling;
using Grader.Batches.Storage;
using Grader.Batches.Units;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Planning;
using Grader.Specs;
using Grader.Submissions;
using Grader.Texts;

namespace Grader.Commands;

/// <summary>What commands about a whole class share: the store, the plan, and the machine to grade on.</summary>
internal sealed class BatchSession(CliContext context, string folder, int jobs, GradeStore store, BatchSettings settings, IReadOnlyList<ExerciseSpec> exercises, RunFolder run, BatchPlan plan)
{
    public const string SettingsName = "batch";

    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(60);

    public GradeStore Store => store;

    public BatchPlan Plan => plan;

    public string Folder => folder;

    /// <summary>Opens everything, hands it to <paramref name="action"/>, and tells what keeps that from being done.</summary>
    /// <param name="create">Whether to make the output folder where there is none.</param>
    public static int Run(CliContext context, string folder, int jobs, bool create, Func<GradeStore, BatchSettings?> settingsOf, Func<BatchSession, int> action)
    {
        try
        {
            var file = Path.Combine(folder, GradeStore.FileName);
            if (create)
                Directory.CreateDirectory(folder);
            else if (!File.Exists(file))
                return context.Fail(ExitCodes.Unusable, context.Say("cli.regrade.no_batch", ("folder", folder)));
            using var store = GradeStore.Open(file);
            if (settingsOf(store) is not { } settings)
                return context.Fail(ExitCodes.Unusable, context.Say("cli.regrade.no_batch", ("folder", folder)));
            if (CommonOptions.ReadExercises(context, settings.SpecsFolder) is not { } reading)
                return ExitCodes.Unusable;
            if (settings.Exercises.FirstOrDefault(pattern => !reading.Exercises.Any(e => ExercisePattern.Matches(pattern, e.Id))) is { } unknown)
                return context.Fail(ExitCodes.Unusable, context.Say("cli.check.no_exercise", ("pattern", unknown), ("known", string.Join(", ", reading.Exercises.Select(e => e.Id)))));
            if (ReadRoster(context, settings.Roster) is not { } roster)
                return ExitCodes.Unusable;
            using var run = new RunFolder();
            var plan = new BatchPlanner(settings, reading.Exercises, CommonOptions.ExercisesFolder(settings.SpecsFolder), run).Plan(roster, Path.Combine(folder, "repositories"), context.Interruption);
            store.Keep(SettingsName, settings);
            return action(new BatchSession(context, folder, jobs, store, settings, reading.Exercises, run, plan));
        }
        catch (StoreUnusableException e)
        {
            return context.Fail(ExitCodes.Unusable, context.Say(e.Key, ("file", e.File)));
        }
        catch (UnusableSubmissionException e)
        {
            return context.Fail(ExitCodes.Unusable, e.Why);
        }
        catch (GraderFaultException e)
        {
            return context.Fail(ExitCodes.Fault, e.Why);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCodes.Unusable, context.Say("cli.batch.no_access", ("detail", e.Message)));
        }
        catch (OperationCanceledException) when (context.Interruption.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>Grades what has no result yet; a result counts for its students from the moment it is kept on.</summary>
    /// <param name="reason">Why a student gets a grade, as the history tells it; null when the results are not to count yet.</param>
    public BatchRunner.Ended Grade(IReadOnlyList<KeyValuePair<string, GradingUnit>> units, Func<string, string>? reason)
    {
        var students = units.ToLookup(pair => pair.Value.Key(), pair => pair.Key);
        // What a killed run kept and did not get to apply.
        foreach (var known in students.Where(group => store.Has(group.Key)))
            Apply(known.Key);
        var sandbox = SandboxChooser.Choose(settings.Sandbox, run, settings.Image);
        var places = sandbox.Kind.SharesPorts ? 1 : jobs;
        var checks = Math.Max(1, exercises.Where(e => ExercisePattern.MatchesAny(settings.Exercises, e.Id)).Sum(e => e.Checks.Count));
        // Enough open submissions that some check is always ready to run, and no more: each takes memory.
        var window = places == 1 ? 1 : Math.Clamp(2 * places / checks + 2, 2, places + 1);
        var worker = new LocalWorker(context.Phrases, sandbox, run, exercises, new JobPool(places, TimeProvider.System), Math.Min(places, checks), Budget);
        BatchRunner.Ended? ended = null;
        BatchDisplay.Show(
            context.Output, context.Phrases, context.Language,
            listener => ended = new BatchRunner(store, worker, window).Run([.. units.Select(pair => pair.Value)], listener, Apply, context.Interruption));
        return ended!;

        void Apply(string key)
        {
            if (reason is not null)
                store.Apply(students[key].Select(student => new GradeChange(student, key, DateTimeOffset.UtcNow.ToString("O"), reason(student))));
        }
    }

    /// <summary>Writes everything that is made from the grades and says how it stands.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(BatchRunner.Ended ended)
    {
        var publisher = new BatchPublisher(store, new Speaker(context.Phrases, context.Language), folder);
        var rows = publisher.Publish(plan.Class, LatePolicy.Parse(settings.Late)!, context.Say("batch.item"));
        foreach (var (unit, why) in ended.Undone)
            context.Errors.WriteLine($"{SafeText.Of(unit.Name)}: {OutcomeText.Of(context.Phrases, context.Language, why)}");
        foreach (var state in Enum.GetValues<ClassRowState>())
        {
            var those = rows.Where(row => row.State == state).ToList();
            if (those.Count > 0)
                Say($"cli.batch.state.{state.ToString().ToLowerInvariant()}", ("n", those.Count), ("names", state == ClassRowState.Graded ? "" : string.Join("; ", those.Select(row => SafeText.Of(row.Student.Name.Length > 0 ? row.Student.Name : row.Student.Key)))));
        }

        Tell("strangers", rows.Where(row => !row.Entry.IsListed && settings.Roster is not null).Select(row => row.Student.Name));
        Tell("several", rows.Where(row => row.Entry.Others.Count > 0).Select(row => row.Student.Name));
        Tell("others", plan.Class.Others);
        Say("cli.batch.written", ("page", publisher.ClassPage), ("folder", folder));
        if (context.Interruption.IsCancellationRequested)
        {
            Say("cli.batch.interrupted");
            return ExitCodes.Interrupted;
        }

        return ended.Undone.Count > 0 || rows.Any(row => row.State == ClassRowState.Faulted) ? ExitCodes.Fault : ExitCodes.Success;
    }

    public void Say(string key, params (string Name, object Value)[] values)
    {
        var writer = context.Output.Profile.Out.Writer;
        writer.WriteLine(context.Say(key, values));
        writer.Flush();
    }

    public string Text(string key) => context.Say(key);

    private void Tell(string key, IEnumerable<string> names)
    {
        var all = names.Select(name => SafeText.Of(name)).ToList();
        if (all.Count > 0)
            Say($"cli.batch.{key}", ("n", all.Count), ("names", string.Join("; ", all)));
    }

    private static IReadOnlyList<Student>? ReadRoster(CliContext context, string? file)
    {
        if (file is null)
            return [];
        using var text = File.OpenText(file);
        var reading = RosterReader.Read(text);
        foreach (var problem in reading.Problems)
            context.Errors.WriteLine($"{file}: {context.Phrases.Say(LanguageCode.Of(context.Language), problem)}");
        return reading.Students.Count == 0 && reading.Problems.Count > 0 ? null : reading.Students;
    }
}
