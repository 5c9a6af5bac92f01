using Grader.Submissions.Files;
using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>The files that a manifest's commands name, relative to its folder.</summary>
internal sealed class CommandFiles(SubmissionTree tree, string folder)
{
    // What a build does not make; other names may be its outputs.
    private static readonly HashSet<string> Sources =
    [
        ".py", ".js", ".mjs", ".cjs", ".sh", ".bash", ".c", ".cpp", ".cc", ".cxx", ".cs", ".csproj", ".fsproj", ".vbproj", ".java", ".go", ".rs",
        ".rb", ".pl", ".php", ".lua",
    ];

    /// <summary>The file's path from the submission's root; null when there is none.</summary>
    public string? Find(string word) => Resolve(word) is { } path ? tree.Spelled(path) : null;

    /// <summary>The word, with the file it names spelled as it is on disk.</summary>
    public string Spell(string word) =>
        Find(word) is { } file && Resolve(word) != file ? Paths.Argument(Paths.From(folder, file)) : word;

    /// <summary>What is wrong with a word of a command; null for nothing.</summary>
    /// <param name="isProgram">Whether it is what is run, and no build makes it.</param>
    public Problem? Mistake(YamlNode node, bool isProgram)
    {
        var word = node.Text;
        var mustExist = Sources.Contains(Paths.Extension(Paths.Name(word))) || (isProgram && word.Contains('/'));
        if (!mustExist || word.StartsWith('/') || word.StartsWith('-') || word.Contains('{') || word.Contains('=') || IsOutOfSight(word))
            return null;
        return Find(word) is null ? NoSuchFile(node) : null;
    }

    public Problem NoSuchFile(YamlNode node)
    {
        var word = Paths.Shown(node.Text);
        if (Resolve(node.Text) is not { } path)
            return folder == Paths.Root
                ? new Problem(node.Position, "outside", ("file", word))
                : new Problem(node.Position, "outside-folder", ("file", word), ("folder", folder));
        var known = tree.Files.Where(file => Paths.IsUnder(file.Path, folder)).Select(file => file.Path).ToList();
        var near = NearestWord.Of(path, known) ?? known.Find(file => Paths.Name(file) == Paths.Name(path));
        return near is null
            ? new Problem(node.Position, "missing-file", ("file", word))
            : new Problem(node.Position, "missing-file-near", ("file", word), ("near", Paths.Shown(Paths.From(folder, near))));
    }

    // Folders that are not looked at, such as bin, may hold it.
    private static bool IsOutOfSight(string word) =>
        word.Split('/') is [.. var folders, _] && folders.Any(part => part is not ("." or "..") && IgnoredNames.IsFolder(Paths.Root, part));

    private string? Resolve(string word)
    {
        if (word.StartsWith('/'))
            return null;
        var parts = new List<string>();
        foreach (var part in Paths.Join(folder, word).Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
