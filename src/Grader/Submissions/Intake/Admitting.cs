using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Submissions.Naming;
using Grader.Yaml;

namespace Grader.Submissions.Intake;

/// <summary>
/// Decides, entry by entry, what of an archive is unpacked: files with a name of their own, below the target, within the limits. A pure
/// function of the list of entries.
/// </summary>
internal sealed class Admitting
{
    private readonly IntakeLimits _limits;
    private readonly Dictionary<int, AdmittedFile> _files = [];
    private readonly List<Problem> _leftOut = [];

    private Admitting(IntakeLimits limits) => _limits = limits;

    private sealed record Candidate(int Index, ArchiveEntry Entry, string Path)
    {
        public int Depth { get; } = Path.Count(c => c == '/');
    }

    /// <param name="room">Bytes that there is room for.</param>
    public static Admission Decide(IReadOnlyList<ArchiveEntry> entries, IntakeLimits limits, long room)
    {
        var admitting = new Admitting(limits);
        admitting.Decide(entries, room);
        return new Admission(admitting._files, admitting._leftOut);
    }

    private void Decide(IReadOnlyList<ArchiveEntry> entries, long room)
    {
        var named = Named(entries);
        var own = WithoutTools(named);
        var kinds = OfTakenKinds(own);
        var distinct = WithoutSamePlace(kinds);
        Fit(distinct, room);
    }

    private List<Candidate> Named(IReadOnlyList<ArchiveEntry> entries)
    {
        var named = new List<Candidate>();
        for (var i = 0; i < entries.Count; i++)
        {
            switch (EntryName.Of(entries[i].Name, _limits))
            {
                case EntryName.Usable usable:
                    named.Add(new Candidate(i, entries[i], usable.Path));
                    break;
                case EntryName.Refused refused when entries[i].Kind != ArchiveEntryKind.Metadata:
                    LeaveOut(entries[i].Name, refused.Code, refused.Limit is { } limit ? [("limit", limit)] : []);
                    break;
            }
        }
        return named;
    }

    /// <summary>What tools put there is told once for each of its folders, whatever is in it.</summary>
    private List<Candidate> WithoutTools(List<Candidate> named)
    {
        var environments = named.Where(c => Paths.Name(c.Path) == ToolLeftovers.EnvironmentMark).Select(c => Paths.Folder(c.Path)).Where(folder => folder != Paths.Root).ToHashSet();
        var left = named.ToLookup(candidate => ToolFolder(candidate, environments));
        foreach (var group in left.Where(group => group.Key is not null).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var files = group.Count(candidate => candidate.Entry.Kind != ArchiveEntryKind.Folder);
            if (files > 0)
                LeaveOut(group.Key!, "made-by-tools", ("count", files));
        }
        return [.. left[null]];
    }

    private static string? ToolFolder(Candidate candidate, HashSet<string> environments)
    {
        var above = Paths.FoldersAbove(candidate.Path).Reverse().Append(candidate.Path);
        return above.FirstOrDefault(path => environments.Contains(path) || ToolLeftovers.Is(Paths.Name(path)));
    }

    private List<Candidate> OfTakenKinds(List<Candidate> own)
    {
        foreach (var candidate in own)
        {
            if (candidate.Entry.Kind == ArchiveEntryKind.Link)
                LeaveOut(candidate.Path, "link");
            else if (candidate.Entry.Kind == ArchiveEntryKind.Special)
                LeaveOut(candidate.Path, "special-file");
        }
        return [.. own.Where(candidate => candidate.Entry.Kind == ArchiveEntryKind.File && candidate.Path != Paths.Root)];
    }

    /// <summary>
    /// Of files with the same name the last one, as every unpacker does; of names that differ only in capitals or in how accents are
    /// spelled the first, because many disks have room for one. No file in the place of a folder.
    /// </summary>
    private List<Candidate> WithoutSamePlace(List<Candidate> files)
    {
        var last = files.GroupBy(file => file.Path).ToDictionary(group => group.Key, group => group.Last());
        foreach (var group in files.GroupBy(file => file.Path).Where(group => group.Count() > 1))
            LeaveOut(group.Key, "same-name", ("count", group.Count()));

        var folders = last.Keys.SelectMany(Paths.FoldersAbove).Select(Folded).ToHashSet();
        var taken = new Dictionary<string, string>();
        var distinct = new List<Candidate>();
        foreach (var file in last.Values.OrderBy(file => file.Index))
        {
            var folded = Folded(file.Path);
            if (folders.Contains(folded))
                LeaveOut(file.Path, "file-and-folder");
            else if (taken.TryGetValue(folded, out var other))
                LeaveOut(file.Path, "other-capitals", ("other", Paths.Shown(other)));
            else
            {
                taken[folded] = file.Path;
                distinct.Add(file);
            }
        }
        return distinct;
    }

    /// <summary>The nearest to the top first, so that nothing deep inside crowds out the programs.</summary>
    private void Fit(List<Candidate> files, long room)
    {
        var spellings = new Dictionary<string, string>();
        var beyond = 0;
        foreach (var file in files.OrderBy(file => file.Depth).ThenBy(file => file.Index))
        {
            var size = file.Entry.Size;
            if (size < 0 || size > _limits.MostFileBytes)
                LeaveOut(file.Path, "large-file", ("limit", _limits.MostFileBytes));
            else if (_files.Count == _limits.MostFiles)
                beyond++;
            else if (size > room)
                LeaveOut(file.Path, "no-room");
            else
            {
                room -= size;
                _files[file.Index] = new AdmittedFile(Spelled(file.Path, spellings), size, file.Entry.IsExecutable);
            }
        }
        if (beyond > 0)
            LeaveOut(Paths.Root, "files-left-out", ("count", beyond), ("limit", _limits.MostFiles));
    }

    /// <summary>Folders whose names differ only in capitals are one, as on the machine that such an archive comes from.</summary>
    private static string Spelled(string path, Dictionary<string, string> spellings)
    {
        var folder = Paths.Folder(path);
        if (folder == Paths.Root)
            return path;
        var folded = Folded(folder);
        if (!spellings.TryGetValue(folded, out var known))
            spellings[folded] = known = Spelled(folder, spellings);
        return Paths.Join(known, Paths.Name(path));
    }

    private void LeaveOut(string path, string code, params IEnumerable<(string Name, object Value)> parameters) =>
        _leftOut.Add(new Problem(SourcePosition.Whole(Paths.Shown(path)), code, parameters));

    private static string Folded(string path) => Accents.Apart(path).ToUpperInvariant();
}
