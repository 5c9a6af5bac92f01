namespace Grader.Crossplay;

/// <summary>Short names for folders: the last part of the path, and as many parts before it as it takes to tell them apart. Pure.</summary>
internal static class ContenderNames
{
    /// <param name="folders">Absolute paths without a separator at their end, all different.</param>
    /// <returns>A name for each folder, in their order.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> folders) => [.. folders.Select(folder => Of(folder, folders))];

    private static string Of(string folder, IReadOnlyList<string> all)
    {
        for (var parts = 1; ; parts++)
        {
            var name = Last(folder, parts);
            if (name == folder || all.Count(other => Last(other, parts) == name) == 1)
                return name;
        }
    }

    private static string Last(string folder, int parts)
    {
        var words = folder.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= parts ? folder : string.Join(Path.DirectorySeparatorChar, words[^parts..]);
    }
}
