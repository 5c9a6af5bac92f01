using Grader.Judging;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Submissions.Manifests;
using Grader.Submissions.Recipes;
using Grader.Yaml;

namespace Grader.Submissions.Intake;

/// <inheritdoc cref="Delivery.Open(string, string)"/>
internal sealed class DeliveryOpener(string workFolder, IntakeLimits limits)
{
    private static readonly HashSet<string> Archives = [".zip", ".tar", ".tgz", ".gz", ".7z"];

    private readonly Unpacker _unpacker = new(workFolder, limits);
    private readonly List<Problem> _leftOut = [];

    public Delivery Open(string path)
    {
        if (Directory.Exists(path))
            return OpenFolder(Path.GetFullPath(path));
        if (!File.Exists(path))
            throw new UnusableSubmissionException(new Finding("submission.no-folder").With("path", path));
        Unpack(path, path);
        foreach (var inner in InnerArchives(workFolder))
            OpenInner(Path.Combine(workFolder, inner), inner, removes: true);
        return Opened(workFolder);
    }

    private Delivery OpenFolder(string folder)
    {
        var inner = InnerArchives(folder);
        if (inner.Count == 0)
            return new Delivery(folder, []);
        FolderCopy.CopySubmission(folder, folder, workFolder, except: [.. inner.Select(path => Path.Combine(folder, path))]);
        foreach (var archive in inner)
            OpenInner(Path.Combine(folder, archive), archive, removes: false);
        return Opened(workFolder);
    }

    /// <summary>What was left out, as long as anybody reads it: the last line of a longer list counts the rest.</summary>
    public static IReadOnlyList<Problem> Bounded(IReadOnlyList<Problem> leftOut, IntakeLimits limits) =>
        leftOut.Count <= limits.MostReasons
            ? leftOut
            : [.. leftOut.Take(limits.MostReasons - 1), Problem(Paths.Root, "more-left-out", ("count", leftOut.Count - limits.MostReasons + 1))];

    /// <summary>Why an archive as a whole cannot be used; its path is to be added.</summary>
    public static Finding Why(ArchiveTrouble trouble) => trouble switch
    {
        ArchiveTrouble.Unknown => new Finding("submission.not-an-archive"),
        ArchiveTrouble.Unreadable => new Finding("submission.unreadable"),
        ArchiveTrouble.Damaged => new Finding("submission.damaged"),
        ArchiveTrouble.Encrypted => new Finding("submission.encrypted"),
        ArchiveTrouble.Oversized => new Finding("submission.oversized"),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "A trouble that nobody tells"),
    };

    private Delivery Opened(string folder) => new(folder, Bounded([.. _unpacker.LeftOut, .. _leftOut], limits));

    /// <summary>The archives that a delivery consists of; none where a program, or a manifest that names some, stands beside them.</summary>
    private static List<string> InnerArchives(string folder)
    {
        var tree = FolderWalk.Walk(new DiskFiles(folder));
        List<string> archives = [.. tree.Files.Where(file => Archives.Contains(file.Extension)).Select(file => file.Path)];
        return archives.Count == 0 || RecipeBook.Find(tree).Count > 0 || ManifestLocation.In(tree, TopFolder.Of(tree, _ => true)).Exists ? [] : archives;
    }

    private void OpenInner(string archive, string shown, bool removes)
    {
        try
        {
            _unpacker.Unpack(archive, FreeFolder(shown));
        }
        catch (UnusableArchiveException e)
        {
            _leftOut.Add(Problem(shown, InnerCode(e.Trouble)));
        }
        if (removes)
            File.Delete(archive);
    }

    /// <summary>Beside the archive, by its name: it may tell the exercise.</summary>
    private string FreeFolder(string archive)
    {
        var stem = Paths.Join(Paths.Folder(archive), Stem(Paths.Name(archive)));
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? stem : $"{stem} ({i})").First(name => !Path.Exists(Path.Combine(workFolder, name)));
    }

    private static string Stem(string name) => Paths.Stem(name) is var stem && Paths.Extension(stem) == ".tar" ? Paths.Stem(stem) : stem;

    private void Unpack(string archive, string shown)
    {
        try
        {
            _unpacker.Unpack(archive, Paths.Root);
        }
        catch (UnusableArchiveException e)
        {
            throw new UnusableSubmissionException(Why(e.Trouble).With("path", shown));
        }
    }

    private static string InnerCode(ArchiveTrouble trouble) => trouble switch
    {
        ArchiveTrouble.Unknown => "not-an-archive",
        ArchiveTrouble.Unreadable or ArchiveTrouble.Damaged => "damaged-archive",
        ArchiveTrouble.Encrypted => "encrypted-archive",
        ArchiveTrouble.Oversized => "oversized-archive",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "A trouble that nobody tells"),
    };

    private static Problem Problem(string path, string code, params IEnumerable<(string Name, object Value)> parameters) =>
        new(SourcePosition.Whole(Paths.Shown(path)), code, parameters);
}
