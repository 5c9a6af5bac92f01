namespace Grader.Crossplay;

/// <summary>Short names for folders: the last part of the path, and as many parts before it as it takes to tell them apart. Pure.</summary>
internal static class ContenderNames
{
    /// <param name="folders">Absolute paths without a separator at their end, all different.</param>
    /// <returns>A name for each folder, in their order.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> folders) => [.. folders.Select(folder => Of(folder, folders))];

    private static string Of(string folder, IReadOnlyList<string> all)
    {
        var namesakes = all.Where(other => Last(other, 1) == Last(folder, 1)).ToList();
        var parts = 1;
        while (namesakes.Select(other => Last(other, parts)).Distinct().Count() < namesakes.Count)
            parts++;
        return Last(folder, parts);
    }

    private static string Last(string folder, int parts)
    {
        var words = folder.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < parts ? folder : string.Join(Path.DirectorySeparatorChar, words[^parts..]);
    }
}
