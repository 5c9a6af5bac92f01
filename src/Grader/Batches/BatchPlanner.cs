using System.Collections.Concurrent;
using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using Grader.Batches.Units;
using Grader.Courses.Policies;
using Grader.Driving;
using Grader.Sandboxes;
using Grader.Planning;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Intake;

namespace Grader.Batches;

/// <summary>Makes a class and its units of work out of what was handed in.</summary>
/// <param name="settings">What holds, with what the course decides.</param>
internal sealed class BatchPlanner(BatchSettings settings, CoursePolicy policy, IReadOnlyList<ExerciseSpec> exercises, string specsFolder, RunFolder run)
{
    /// <param name="output">As <see cref="SourceReader.Read"/>.</param>
    /// <exception cref="UnusableSubmissionException">The source cannot be used.</exception>
    /// <exception cref="IOException">Something of it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something of it may not be read.</exception>
    public BatchPlan Plan(IReadOnlyList<Student> roster, string output, CancellationToken cancellationToken)
    {
        var found = SourceReader.Read(settings.Source, run.NewFolder("source"), output, cancellationToken);
        var owners = new ConcurrentDictionary<string, Owner>();
        var list = ClassList.Of(roster, found, delivery => owners.GetOrAdd(delivery.Path, _ => ReadOwner(delivery)), student => policy.DeadlineOf(student.Id, student.Username, student.Email));
        var specs = SpecsHash();
        var attempts = list.Entries.Where(entry => entry.Graded is not null).ToDictionary(
            entry => entry.Student.Key,
            entry => (IReadOnlyList<Attempt>)[.. (policy.BestCounts ? entry.All : [entry.Graded!]).Select(delivery => new Attempt(delivery, Unit(delivery, specs)))]);
        return new BatchPlan(list, policy, attempts);
    }

    private GradingUnit Unit(FoundDelivery delivery, string specs) =>
        new()
        {
            Name = delivery.Name,
            Path = delivery.Path,
            Files = ContentHashes.Of(delivery.Path),
            SpecsHash = specs,
            Grader = GraderVersion.Build,
            Exercises = settings.Exercises,
            Sandbox = settings.Sandbox == "container" ? $"container {settings.Image}" : settings.Sandbox,
            Seed = settings.Seed,
        };

    // Names decide which file is for which exercise, so that the list of all exercises counts as well.
    private string SpecsHash()
    {
        var graded = exercises.Where(exercise => ExercisePattern.MatchesAny(settings.Exercises, exercise.Id)).Select(exercise => Path.GetDirectoryName(Path.GetFullPath(exercise.Position.File))!);
        var files = graded.SelectMany(folder => ContentHashes.Of(folder).Select(file => file with { Path = $"{Path.GetRelativePath(specsFolder, folder)}/{file.Path}" }));
        return ContentHashes.Joined([.. exercises.Select(exercise => new FileHash(exercise.Id, "")), .. files]);
    }

    private Owner ReadOwner(FoundDelivery delivery)
    {
        var work = run.NewFolder("owner");
        try
        {
            var submission = SubmissionReader.Read(Delivery.Open(delivery.Path, work), exercises);
            return new Owner(submission.StudentId.Trim(), submission.StudentName.Trim());
        }
        catch (UnusableSubmissionException)
        {
            // It is told when it is graded.
            return new Owner("", "");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
