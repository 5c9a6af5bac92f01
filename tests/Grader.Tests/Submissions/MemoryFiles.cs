using System.Text;
using Grader.Submissions.Files;

namespace Grader.Tests.Submissions;

/// <summary>A submission that is on no disk.</summary>
internal sealed class MemoryFiles : IFileSource
{
    private readonly Dictionary<string, byte[]> _contents = [];
    private readonly HashSet<string> _executables = [];
    private readonly HashSet<string> _unreadable = [];

    public MemoryFiles With(string path, string text = "") => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryFiles With(string path, byte[] content, bool executable = false)
    {
        _contents[path] = content;
        if (executable)
            _executables.Add(path);
        return this;
    }

    public MemoryFiles WithUnreadable(string folder)
    {
        _unreadable.Add(folder);
        return With($"{folder}/anything.py");
    }

    public IEnumerable<FileEntry> List(string folder)
    {
        if (_unreadable.Contains(folder))
            throw new UnauthorizedAccessException();
        var names = _contents.Keys.Where(path => path != folder && Paths.IsUnder(path, folder)).Select(path => Paths.From(folder, path).Split('/'));
        return names.DistinctBy(parts => parts[0]).Select(parts => parts.Length > 1
            ? new FileEntry(parts[0], EntryKind.Folder)
            : new FileEntry(parts[0], EntryKind.File, _executables.Contains(Paths.Join(folder, parts[0]))));
    }

    public bool Has(string path) => _contents.ContainsKey(path);

    public byte[] Read(string path, int limit) =>
        _contents.TryGetValue(path, out var content) ? content[..Math.Min(limit, content.Length)] : throw new FileNotFoundException(path);
}
