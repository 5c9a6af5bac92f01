using Grader.Os;
using Grader.Submissions.Files;
using Grader.Texts;

namespace Grader.Batches.Sources;

/// <summary>Finds the deliveries in a folder, in whatever shape a course system let it be downloaded.</summary>
internal static class DeliveryFinder
{
    private static readonly string[] Archives = [".zip", ".tar", ".tgz", ".gz", ".7z", ".rar"];

    /// <summary>The deliveries, and what is none: by its name, with the reason where the name does not tell.</summary>
    internal sealed record Found(IReadOnlyList<FoundDelivery> Deliveries, IReadOnlyList<Phrase> Others)
    {
        /// <summary>Deliveries that are as they were some time ago, each with the reason.</summary>
        public IReadOnlyList<Phrase> Outdated { get; init; } = [];
    }

    /// <param name="folder">Its entries are the deliveries: folders, archives, or the loose files of a course system, which are put together by student.</param>
    /// <param name="work">An empty folder, for what must be put together; it has to stay until everything is graded.</param>
    /// <param name="knowsTimes">Whether the files' times are those of when they were handed in.</param>
    /// <param name="except">Full path of what is there and nobody handed in.</param>
    public static Found In(string folder, string work, bool knowsTimes, string? except = null)
    {
        var own = except is null ? null : Path.TrimEndingDirectorySeparator(except);
        var root = Unwrapped(folder, own);
        var entries = Entries(root, own).Where(entry => entry.LinkTarget is null).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        var assignment = Assignment([.. entries.OfType<DirectoryInfo>().Where(IsRepository).Select(entry => entry.Name)]);
        var deliveries = new List<FoundDelivery>();
        var others = new List<Phrase>();
        var loose = new List<(FileInfo File, PlatformName Platform)>();
        foreach (var entry in entries)
        {
            var platform = PlatformName.Of(entry.Name);
            if (!UsablePath.Is(entry.Name))
                others.Add(Phrase.Words(entry.Name));
            else if (entry is DirectoryInfo inner)
                deliveries.Add(new FoundDelivery(entry.Name, entry.FullName, platform, Login(entry.Name, assignment), Newest(inner)));
            else if (Archives.Contains(Paths.Extension(entry.Name)))
                deliveries.Add(new FoundDelivery(entry.Name, entry.FullName, platform, "", entry.LastWriteTime));
            else if (platform is not null)
                loose.Add(((FileInfo)entry, platform));
            else
                others.Add(Phrase.Words(entry.Name));
        }

        deliveries.AddRange(loose.GroupBy(item => (item.Platform.FullName, item.Platform.Number)).Select((group, index) => Together([.. group], Path.Combine(work, $"loose{index}"))));
        return new Found(knowsTimes ? deliveries : deliveries.ConvertAll(delivery => delivery with { At = null }), others);
    }

    // Many archives hold one folder with everything.
    private static DirectoryInfo Unwrapped(string folder, string? except)
    {
        var root = new DirectoryInfo(folder);
        while (Entries(root, except).ToList() is [DirectoryInfo { LinkTarget: null } only]
            && UsablePath.Is(only.Name) && PlatformName.Of(only.Name) is null && !IsRepository(only) && FolderListing.Of(only.FullName, Paths.Root, IsDelivery, most: 1).Count > 0)
            root = only;
        return root;
    }

    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, string? except) =>
        folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.') && entry.Name != "__MACOSX" && entry.FullName != except);

    private static bool IsDelivery(FileSystemInfo entry) =>
        PlatformName.Of(entry.Name) is not null || Archives.Contains(Paths.Extension(entry.Name)) || entry is DirectoryInfo folder && IsRepository(folder);

    private static bool IsRepository(FileSystemInfo entry) => Path.Exists(Path.Combine(entry.FullName, ".git"));

    /// <summary>What the names of an assignment's repositories begin with: <c>sockets-</c> of <c>sockets-ana</c> and <c>sockets-beto</c>.</summary>
    private static string Assignment(List<string> repositories)
    {
        if (repositories.Count < 2)
            return "";
        var first = repositories[0];
        var common = Enumerable.Range(0, first.Length).TakeWhile(i => repositories.TrueForAll(name => name.Length > i && name[i] == first[i])).Count();
        return first[..(first[..common].LastIndexOf('-') + 1)];
    }

    private static string Login(string name, string assignment) => assignment.Length > 0 && name.StartsWith(assignment, StringComparison.Ordinal) ? name[assignment.Length..] : "";

    private static FoundDelivery Together(IReadOnlyList<(FileInfo File, PlatformName Platform)> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (file, platform) in files)
            file.CopyTo(Path.Combine(folder, platform.Rest.Length > 0 ? platform.Rest : file.Name), overwrite: true);
        return new FoundDelivery(files[0].File.Name, folder, files[0].Platform, "", files.Max(item => (DateTimeOffset?)item.File.LastWriteTime));
    }

    // The files of a clone have the time of the clone. Git itself is not asked: a repository's own configuration may name programs to run.
    private static DateTimeOffset? Newest(DirectoryInfo folder)
    {
        if (IsRepository(folder))
        {
            using var log = RegularFile.TryOpen(Path.Combine(folder.FullName, ".git", "logs", "HEAD"));
            return log is null ? null : CommitTime.Last(Lines(log));
        }

        return FolderListing.Below(folder.FullName, entry => entry.LinkTarget is null).Select(file => (DateTimeOffset?)file.Info.LastWriteTime).DefaultIfEmpty(folder.LastWriteTime).Max();
    }

    private static IEnumerable<string> Lines(Stream log)
    {
        using var reader = new StreamReader(log);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
