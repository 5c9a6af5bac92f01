using Grader.Submissions.Naming;
using Grader.Yaml;

namespace Grader.Submissions.Files;

/// <summary>The files of a submission that count, in the order of their paths, and their contents on demand.</summary>
internal sealed class SubmissionTree(IReadOnlyList<TreeFile> files, IReadOnlyList<Problem> troubles, IReadOnlyList<Problem> leftOut, IFileSource source)
{
    private const int LongestText = 512 * 1024;

    private readonly Dictionary<string, TreeFile> _byPath = files.ToDictionary(file => file.Path);
    private readonly ILookup<string, TreeFile> _byFolder = files.ToLookup(file => file.Folder);
    private readonly Dictionary<string, string> _texts = [];
    private readonly Lazy<Dictionary<string, string>> _spellings =
        new(() => files.DistinctBy(file => Accents.Apart(file.Path)).ToDictionary(file => Accents.Apart(file.Path), file => file.Path));

    public IReadOnlyList<TreeFile> Files { get; } = files;

    /// <summary>What could not be looked at.</summary>
    public IReadOnlyList<Problem> Troubles { get; } = troubles;

    /// <summary>What was looked at and not taken, because it is no file: links that lead elsewhere, devices, named pipes.</summary>
    public IReadOnlyList<Problem> LeftOut { get; } = leftOut;

    public bool Has(string path) => _byPath.ContainsKey(path);

    /// <summary>The files that lie directly in <paramref name="folder"/>.</summary>
    public IEnumerable<TreeFile> In(string folder) => _byFolder[folder];

    /// <summary>
    /// The path as it is spelled on disk: an accent may be one character or two, and a manifest written on one machine
    /// names a file that came from another. Null when there is no such file.
    /// </summary>
    public string? Spelled(string path) => Has(path) ? path : _spellings.Value.GetValueOrDefault(Accents.Apart(path));

    /// <summary>Its first bytes; none when it cannot be read.</summary>
    public byte[] Head(string path, int count)
    {
        try
        {
            return source.Read(path, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Its text, whatever its encoding; empty when it cannot be read. Very long files are cut.</summary>
    public string Text(string path)
    {
        if (!_texts.TryGetValue(path, out var text))
            _texts[path] = text = AnyText.Decode(Head(path, LongestText));
        return text;
    }
}
