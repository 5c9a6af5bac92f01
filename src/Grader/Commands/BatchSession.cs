using Grader.Batches;
using Grader.Batches.Output;
using Grader.Batches.Progress;
using Grader.Batches.Rosters;
using Grader.Batches.Scheduling;
using Grader.Batches.Storage;
using Grader.Batches.Units;
using Grader.Courses;
using Grader.Courses.Policies;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Planning;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Files;
using Grader.Texts;

namespace Grader.Commands;

/// <summary>What commands about a whole class share: the store, the plan, and the machine to grade on.</summary>
internal sealed class BatchSession(CliContext context, string folder, int jobs, GradeStore store, BatchSettings settings, Course course, IReadOnlyList<ExerciseSpec> exercises, RunFolder run, BatchPlan plan)
{
    public const string SettingsName = "batch";

    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(60);

    public GradeStore Store => store;

    public BatchPlan Plan => plan;

    public string Folder => folder;

    public IReadOnlyList<ExerciseSpec> Exercises => exercises;

    /// <summary>The texts in the language of the course, or of the command line.</summary>
    public Speaker Speaker { get; } = new(context.Phrases, context.Language);

    public TextWriter Output => context.Output.Profile.Out.Writer;

    public TextWriter Errors => context.Errors;

    /// <summary>Whether a person stopped the command: deliveries may be without a result that would have got one.</summary>
    public bool IsInterrupted => context.Interruption.IsCancellationRequested;

    /// <summary>The next line that a person types; null when there is none, or when they interrupt.</summary>
    public string? ReadLine()
    {
        // Reading from a terminal cannot be interrupted; whoever interrupts does not wait for it.
        var line = Task.Run(context.Input.ReadLine);
        try
        {
            return line.WaitAsync(context.Interruption).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Where things are put while the command runs.</summary>
    public RunFolder Work => run;

    /// <summary>Opens everything, hands it to <paramref name="action"/>, and tells what keeps that from being done.</summary>
    /// <param name="create">Whether to make the output folder where there is none.</param>
    /// <param name="hasLanguage">Whether the command line says a language, which goes before the course's.</param>
    public static int Run(CliContext context, string folder, int jobs, bool create, bool hasLanguage, Func<GradeStore, BatchSettings?> settingsOf, Func<BatchSession, int> action)
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
            if (CommonOptions.ReadCourse(context, settings.Course, reading.Exercises) is not { } course)
                return ExitCodes.Unusable;
            context = CommonOptions.In(context, course, hasLanguage);
            if (CommonOptions.UnknownExercise(context, settings.Exercises, reading.Exercises) is { } unknown)
                return context.Fail(ExitCodes.Unusable, unknown);
            if (ReadRoster(context, settings.Roster) is not { } roster)
                return ExitCodes.Unusable;
            using var run = new RunFolder();
            var decided = settings with { Exercises = settings.Exercises.Count > 0 ? settings.Exercises : course.Exercises };
            var plan = new BatchPlanner(decided, Policy(settings, course), reading.Exercises, CommonOptions.ExercisesFolder(settings.SpecsFolder), run).Plan(roster, folder, context.Interruption);
            store.Keep(SettingsName, settings);
            return action(new BatchSession(context, folder, jobs, store, decided, course, reading.Exercises, run, plan));
        }
        catch (StoreUnusableException e)
        {
            return ToldTrouble.Of(context, e);
        }
        catch (ClassTroubleException e)
        {
            return context.Fail(ExitCodes.Fault, context.Say(e.Key, ("detail", SafeText.Of(e.InnerException!.Message))));
        }
        catch (UnusableSubmissionException e)
        {
            return context.Fail(ExitCodes.Unusable, e.Why);
        }
        catch (GraderFaultException e)
        {
            // Which tool or sandbox it is about is in what was expected of the machine.
            var message = new MessageWriter(context.Phrases).Write(e.Why, context.Language.Code);
            return context.Fail(ExitCodes.Fault, $"{message.Expected} {message.Seen} {message.Try}");
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
    public BatchRunner.Ended Grade(IReadOnlyList<string> students, Func<string, string>? reason)
    {
        var units = students.SelectMany(student => plan.Attempts[student].Select(attempt => (Student: student, attempt.Unit))).ToList();
        var owners = units.ToLookup(pair => pair.Unit.Key(), pair => pair.Student);
        // What a killed run kept and did not get to apply.
        foreach (var known in owners.Where(group => store.Has(group.Key)))
            Apply(known.Key);
        var sandbox = SandboxChooser.Choose(settings.Sandbox, run, settings.Image);
        var places = sandbox.Kind.SharesPorts ? 1 : jobs;
        var checks = Math.Max(1, exercises.Where(e => ExercisePattern.MatchesAny(settings.Exercises, e.Id)).Sum(e => e.Checks.Count));
        // Enough open submissions that some check is always ready to run, and no more: each takes memory.
        var window = places == 1 ? 1 : Math.Clamp(2 * places / checks + 2, 2, places + 1);
        var worker = new LocalWorker(context.Phrases, sandbox, run, exercises, new JobPool(places, TimeProvider.System), Math.Min(places, checks), Budget);
        var ended = ClassTroubleException.Of("cli.batch.broken_off", () =>
        {
            BatchRunner.Ended? all = null;
            BatchDisplay.Show(
                context.Output, context.Phrases, context.Language,
                listener => all = new BatchRunner(store, worker, window).Run([.. units.Select(pair => pair.Unit)], listener, Apply, context.Interruption));
            return all!;
        });
        // What could not be graded stands in nobody's way any longer.
        if (!IsInterrupted)
            Count(students);
        return ended;

        // Of several deliveries one counts when all have their results.
        void Apply(string key) => Count(owners[key].Distinct().Where(IsGraded));

        void Count(IEnumerable<string> those)
        {
            if (reason is not null)
                store.Apply(those.Select(student => (Student: student, Choice: Choice(student))).Where(pair => pair.Choice is not null)
                    .Select(pair => new GradeChange(pair.Student, pair.Choice!.Unit.Key(), DateTimeOffset.UtcNow.ToString("O"), reason(pair.Student))));
        }
    }

    /// <summary>Whether all of a student's deliveries that may count have a result.</summary>
    public bool IsGraded(string student) => plan.Attempts[student].All(attempt => store.Has(attempt.Unit.Key()));

    /// <summary>Of a student's deliveries with a result, the one that counts; null when there is none.</summary>
    public Attempt? Choice(string student)
    {
        var known = plan with { Attempts = new Dictionary<string, IReadOnlyList<Attempt>> { [student] = [.. plan.Attempts[student].Where(attempt => store.Has(attempt.Unit.Key()))] } };
        return known.Best(plan.Class.Entries.First(entry => entry.Student.Key == student), attempt => store.Report(attempt.Unit.Key())?.Points());
    }

    /// <summary>Writes everything that is made from the grades and says how it stands.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(BatchRunner.Ended ended)
    {
        var publisher = new BatchPublisher(store, new Speaker(context.Phrases, context.Language), course, folder);
        var rows = ClassTroubleException.Of("cli.batch.not_written", () => publisher.Publish(plan, context.Say("batch.item")));
        foreach (var (unit, why) in ended.Undone)
            context.Errors.WriteLine($"{SafeText.Of(unit.Name)}: {OutcomeText.Of(context.Phrases, context.Language, why)}");
        foreach (var state in Enum.GetValues<ClassRowState>())
        {
            var those = rows.Where(row => row.State == state).ToList();
            if (those.Count > 0)
                Say($"cli.batch.state.{state.ToString().ToLowerInvariant()}", ("n", those.Count), ("names", state == ClassRowState.Graded ? "" : string.Join("; ", those.Select(row => SafeText.Of(row.Student.Name.Length > 0 ? row.Student.Name : row.Student.Key)))));
        }

        Tell("strangers", rows.Where(row => !row.Entry.IsListed && settings.Roster is not null).Select(row => row.Student.Name));
        var known = rows.SelectMany(row => new[] { row.Student.Id, row.Student.Username, row.Student.Email }).ToHashSet();
        Tell("extensions", plan.Policy.Extensions.Keys.Where(name => !known.Contains(name)));
        Tell(plan.Policy.BestCounts ? "several_best" : "several", rows.Where(row => row.Entry.Others.Count > 0).Select(row => row.Student.Name));
        Tell("outdated", plan.Class.Outdated.Select(Text));
        Tell("others", plan.Class.Others.Select(Text));
        Say("cli.batch.written", ("page", publisher.ClassPage), ("folder", folder));
        if (IsInterrupted)
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

    private string Text(Phrase phrase) => context.Phrases.Say(context.Language.Code, phrase);

    private void Tell(string key, IEnumerable<string> names)
    {
        var all = names.Select(name => SafeText.Of(name)).ToList();
        if (all.Count > 0)
            Say($"cli.batch.{key}", ("n", all.Count), ("names", string.Join("; ", all)));
    }

    // The command line goes before the course, as everywhere.
    private static CoursePolicy Policy(BatchSettings settings, Course course) =>
        course.Policy with { Deadline = settings.Deadline ?? course.Policy.Deadline, Late = settings.Late is null ? course.Policy.Late : LatePolicy.Parse(settings.Late)! };

    private static IReadOnlyList<Student>? ReadRoster(CliContext context, string? file)
    {
        if (file is null)
            return [];
        using var text = AnyText.Open(file);
        var reading = RosterReader.Read(text);
        foreach (var problem in reading.Problems)
            context.Errors.WriteLine($"{file}: {context.Phrases.Say(context.Language.Code, problem)}");
        return reading.Students.Count == 0 && reading.Problems.Count > 0 ? null : reading.Students;
    }
}
