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
    public string? Mistake(string word, bool isProgram)
    {
        var mustExist = Sources.Contains(Paths.Extension(Paths.Name(word))) || (isProgram && word.Contains('/'));
        if (!mustExist || word.StartsWith('/') || word.StartsWith('-') || word.Contains('{') || word.Contains('=') || IsOutOfSight(word))
            return null;
        return Find(word) is null ? NoSuchFile(word) : null;
    }

    public string NoSuchFile(string word)
    {
        if (Resolve(word) is not { } path)
            return $"\"{Paths.Shown(word)}\" is outside the submission; expected a file of it, relative to {(folder == Paths.Root ? "its folder" : folder)}";
        var known = tree.Files.Where(file => Paths.IsUnder(file.Path, folder)).Select(file => file.Path).ToList();
        var near = NearestWord.Of(path, known) ?? known.Find(file => Paths.Name(file) == Paths.Name(path));
        var advice = near is null ? "" : $"; did you mean \"{Paths.Shown(Paths.From(folder, near))}\"?";
        return $"there is no file \"{Paths.Shown(word)}\" in the submission{advice}";
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
