using Grader.Judging;
using Grader.Submissions;
using Grader.Submissions.Files;
using Grader.Submissions.Intake;

namespace Grader.Batches.Sources;

/// <summary>Finds what a class handed in, whatever the source is.</summary>
internal static class SourceReader
{
    // A class is many submissions, each of which may be as large as one that comes alone; they are bounded again when they are opened.
    private static readonly IntakeLimits Limits = IntakeLimits.Default with
    {
        MostArchiveBytes = 8_000_000_000,
        MostFiles = 500_000,
        MostEntries = 1_000_000,
        MostFileBytes = IntakeLimits.Default.MostArchiveBytes,
        MostBytes = 16_000_000_000,
    };

    /// <param name="source">A folder, an archive, or a table (<c>.csv</c>) with the URL of a Git repository in each row.</param>
    /// <param name="work">An empty folder; it has to stay until everything is graded.</param>
    /// <param name="output">Full path of the batch's own folder, which is no delivery where it lies in the source, and keeps clones between runs.</param>
    /// <exception cref="UnusableSubmissionException">There is nothing at the path, or an archive that cannot be used.</exception>
    public static DeliveryFinder.Found Read(string source, string work, string output, CancellationToken cancellationToken)
    {
        var loose = Directory.CreateDirectory(Path.Combine(work, "loose")).FullName;
        if (Directory.Exists(source))
            return DeliveryFinder.In(source, loose, knowsTimes: true, except: output);
        if (!File.Exists(source))
            throw new UnusableSubmissionException(new Finding("submission.no-folder").With("path", source));
        if (Paths.Extension(source) == ".csv")
        {
            using var table = AnyText.Open(source);
            return RepositoryList.Fetch(RepositoryList.Read(table, Path.GetDirectoryName(source)!), Path.Combine(output, "repositories"), cancellationToken);
        }

        var unpacked = Directory.CreateDirectory(Path.Combine(work, "unpacked")).FullName;
        var unpacker = new Unpacker(unpacked, Limits);
        try
        {
            unpacker.Unpack(source, Paths.Root);
        }
        catch (UnusableArchiveException e)
        {
            throw new UnusableSubmissionException(DeliveryOpener.Why(e.Trouble).With("path", source));
        }

        // What was unpacked just now has the time of now.
        var found = DeliveryFinder.In(unpacked, loose, knowsTimes: false);
        var leftOut = DeliveryOpener.Bounded([.. unpacker.LeftOut.Where(problem => problem.Code != "made-by-tools")], Limits);
        return found with { Others = [.. found.Others, .. leftOut.Select(problem => problem.ToPhrase())] };
    }
}
