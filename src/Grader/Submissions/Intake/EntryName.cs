using System.Text;
using Grader.Submissions.Files;

namespace Grader.Submissions.Intake;

/// <summary>The path that an archive's name stands for, and why there is none.</summary>
internal abstract record EntryName
{
    /// <param name="Path">Relative, with forward slashes, without <c>.</c> and <c>..</c>; <c>.</c> for the root.</param>
    internal sealed record Usable(string Path) : EntryName;

    /// <param name="Code">Of a problem.</param>
    /// <param name="Limit">Its parameter of that name; null when it has none.</param>
    internal sealed record Refused(string Code, int? Limit = null) : EntryName;

    public static EntryName Of(string name, IntakeLimits limits)
    {
        if (!IsText(name))
            return new Refused("name-not-utf8");
        // Windows' own separators, as some of its archivers write them.
        var path = name.Replace('\\', '/');
        if (path.StartsWith('/') || path is [var letter, ':', ..] && char.IsAsciiLetter(letter))
            return new Refused("absolute-path");
        string[] parts = [.. path.Split('/').Where(part => part is not ("" or "."))];
        if (parts.Contains(".."))
            return new Refused("path-outside");
        if (path.Contains('\0'))
            return new Refused("name-not-utf8");
        if (parts.Any(part => Encoding.UTF8.GetByteCount(part) > limits.MostNameBytes))
            return new Refused("long-name", limits.MostNameBytes);
        if (parts.Sum(part => Encoding.UTF8.GetByteCount(part) + 1) > limits.MostPathBytes)
            return new Refused("long-path", limits.MostPathBytes);
        if (parts.Length > FolderWalk.DeepestFolder + 1)
            return new Refused("too-deep-folders", FolderWalk.DeepestFolder);
        return new Usable(parts.Length == 0 ? Paths.Root : string.Join('/', parts));
    }

    // What was not decoded became U+FFFD; half a surrogate pair cannot be encoded either.
    private static bool IsText(string name) => !name.Contains('\uFFFD') && name.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
