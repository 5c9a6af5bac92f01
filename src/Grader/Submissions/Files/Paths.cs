using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Submissions.Files;

/// <summary>Paths of a submission: relative to its root, with forward slashes, <c>.</c> for the root.</summary>
internal static partial class Paths
{
    public const string Root = ".";

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : Root;

    public static string Join(string folder, string path) => folder == Root ? path : $"{folder}/{path}";

    /// <summary>The folders of <paramref name="path"/> from the nearest up to the root.</summary>
    public static IEnumerable<string> FoldersAbove(string path)
    {
        while (path != Root)
        {
            path = Folder(path);
            yield return path;
        }
    }

    public static bool IsUnder(string path, string folder) =>
        folder == Root || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary><paramref name="path"/> as seen from <paramref name="folder"/>, which holds it.</summary>
    public static string From(string folder, string path) =>
        folder == Root ? path : path == folder ? Root : path[(folder.Length + 1)..];

    /// <summary>The extension in lower case with its dot; empty for a name such as <c>servidor_1.5.2</c>, whose dots count.</summary>
    public static string Extension(string name) => ExtensionPattern().Match(name).Value.ToLowerInvariant();

    public static string Stem(string name) => name[..^Extension(name).Length];

    /// <summary>
    /// A file name as an argument that no tool takes for an option (<c>-rf.py</c>) or for a file of arguments (<c>@a.c</c>).
    /// </summary>
    public static string Argument(string path) => path.StartsWith('-') || path.StartsWith('@') ? $"./{path}" : path;

    /// <summary>A path in a message: control characters, such as a newline in a name, are written as escapes.</summary>
    public static string Shown(string path)
    {
        var shown = new StringBuilder();
        foreach (var c in path)
        {
            if (char.IsControl(c))
                shown.Append($"\\x{(int)c:x2}");
            else
                shown.Append(c);
        }
        return shown.ToString();
    }

    [GeneratedRegex(@"(?<=.)\.[A-Za-z][A-Za-z0-9+]{0,11}$", RegexOptions.Singleline)]
    private static partial Regex ExtensionPattern();
}
