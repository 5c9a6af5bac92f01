using System.Text;
using Grader.Specs;

namespace Grader.Yaml;

/// <summary>
/// Reads YAML files that people write, without ever throwing for what is in them: one document, no aliases, bounded in size and
/// depth. Every mistake is added to the caller's list of problems.
/// </summary>
public static class YamlDocument
{
    /// <summary>Far above what a person writes by hand, far below what hurts.</summary>
    internal const int LargestFile = 1 << 20;

    /// <summary>The content of a file that has the shape; null, with at least one problem more, when it has not.</summary>
    public static YamlNode? Load(string path, Shape shape, ICollection<Problem> problems) =>
        LoadTree(path, problems) is { } root && shape.Check(root, problems) ? root : null;

    /// <summary>As <see cref="Load"/>, for a text that does not come from a file of its own.</summary>
    /// <param name="file">What problems call it.</param>
    public static YamlNode? Parse(string text, string file, Shape shape, ICollection<Problem> problems) =>
        ParseTree(text, file, problems) is { } root && shape.Check(root, problems) ? root : null;

    /// <summary>
    /// The content of a file whatever its shape, for callers that use the sound parts of a file with mistakes (see
    /// <see cref="Shape.Accepts"/>); null when it is not YAML at all. A key written twice is a problem and keeps its first value.
    /// </summary>
    public static YamlNode? LoadTree(string path, ICollection<Problem> problems)
    {
        if (ReadText(path, problems) is not { } text)
            return null;
        return ParseTree(text, path, problems);
    }

    /// <summary>As <see cref="LoadTree"/>, for a text that does not come from a file of its own.</summary>
    /// <param name="file">What problems call it.</param>
    public static YamlNode? ParseTree(string text, string file, ICollection<Problem> problems) =>
        new TreeBuilder(file, problems).Build(text);

    private static string? ReadText(string path, ICollection<Problem> problems)
    {
        string? Refuse(string code, params IEnumerable<(string Name, object Value)> parameters)
        {
            problems.Add(new Problem(new SourcePosition(path, 1, 1), code, parameters));
            return null;
        }

        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            if (!target.Exists)
                return Refuse(Directory.Exists(path) ? "folder-for-file" : "no-file");
            // Also keeps pipes and devices shut, which say 0 and may never end.
            if (target.Length == 0)
                return "";
            if (target.Length > LargestFile)
                return Refuse("too-large", ("bytes", target.Length), ("limit", LargestFile));
            var bytes = File.ReadAllBytes(path);
            try
            {
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            }
            catch (DecoderFallbackException e)
            {
                var before = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length));
                var place = new SourcePosition(path, 1 + before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n'));
                problems.Add(new Problem(place, "not-utf8"));
                return null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse("unreadable", ("detail", e.Message));
        }
    }
}
