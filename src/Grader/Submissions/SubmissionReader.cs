using Grader.Judging;
using Grader.Specs;
using Grader.Submissions.Discovery;
using Grader.Submissions.Files;
using Grader.Submissions.Intake;
using Grader.Submissions.Manifests;
using Grader.Submissions.Naming;
using Grader.Submissions.Recipes;

namespace Grader.Submissions;

/// <summary>
/// Reads what a student handed in: the manifest where there is one, and by their names the programs that it does not declare.
/// Nothing is built or run.
/// </summary>
public static class SubmissionReader
{
    /// <param name="folder">The submission's folder. Nothing in it makes reading fail: what is wrong is told in the result.</param>
    /// <param name="exercises">
    /// All exercises of the guide, also when only some are graded: a name without a number belongs to the first exercise about it.
    /// </param>
    /// <exception cref="UnusableSubmissionException"><paramref name="folder"/> is not a folder.</exception>
    public static Submission Read(string folder, IReadOnlyList<ExerciseSpec> exercises)
    {
        if (File.Exists(folder))
            throw new UnusableSubmissionException(new Finding("submission.not-a-folder").With("path", folder));
        if (!Directory.Exists(folder))
            throw new UnusableSubmissionException(new Finding("submission.no-folder").With("path", folder));
        return Read(Path.GetFullPath(folder), new DiskFiles(folder), exercises);
    }

    /// <summary>Reads an opened delivery; what was left out of it is in the result.</summary>
    internal static Submission Read(Delivery delivery, IReadOnlyList<ExerciseSpec> exercises)
    {
        var submission = Read(delivery.Folder, exercises);
        return submission with { LeftOut = [.. delivery.LeftOut, .. submission.LeftOut] };
    }

    internal static Submission Read(string root, IFileSource files, IReadOnlyList<ExerciseSpec> exercises)
    {
        var tree = FolderWalk.Walk(files);
        var candidates = RecipeBook.Find(tree);
        var numbers = new ExerciseNumbers(exercises.Select(exercise => exercise.Id));
        var location = ManifestLocation.In(tree, TopFolder.Of(tree, name => !numbers.IsNumbered(name)));
        var manifest = ManifestReader.Read(tree, location, candidates, exercises);
        var resolver = new Resolver(exercises, manifest, new ProgramFinder(exercises, candidates));
        var programs = new Dictionary<ProgramKey, ProgramSource>();
        var missing = new Dictionary<ProgramKey, Finding>();
        foreach (var key in exercises.SelectMany(exercise => exercise.Programs.Keys.Select(role => new ProgramKey(exercise.Id, role))))
        {
            switch (resolver.Resolve(key))
            {
                case Resolution.Usable usable:
                    programs[key] = usable.Source;
                    break;
                case Resolution.NotUsable unusable:
                    missing[key] = unusable.Why;
                    break;
                case Resolution.NotFound absent:
                    missing[key] = absent.Why;
                    break;
            }
        }
        return new Submission
        {
            Root = root,
            StudentId = manifest.StudentId,
            StudentName = manifest.StudentName,
            ManifestPath = location.Path,
            HasManifest = location.Exists,
            Programs = programs,
            Missing = missing,
            Settings = manifest.Settings,
            ExerciseSettings = manifest.ExerciseSettings,
            Problems = [.. manifest.Problems, .. tree.Troubles],
            LeftOut = tree.LeftOut,
        };
    }
}
