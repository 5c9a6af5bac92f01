namespace Grader.Copies;

/// <summary>Marks in two files what they have in common. Pure.</summary>
internal static class FileMatcher
{
    // What stands in a file more often than this is of no one place.
    private const int MostPlaces = 20;

    /// <summary>The best partner of each file of one submission among those of another; files that have none are left out.</summary>
    /// <param name="shared">The fingerprints that count.</param>
    public static IReadOnlyList<FileMatch> Of(IReadOnlyList<FingerprintedFile> first, IReadOnlyList<FingerprintedFile> second, IReadOnlySet<ulong> shared) =>
        [
            .. first
                // The same text in the folders of several exercises is one.
                .DistinctBy(file => file.File.Text)
                .Select(file => second.Select(other => (File: file, Other: other, Count: Common(file, other, shared))).MaxBy(pair => pair.Count))
                .Where(pair => pair.Count > 0)
                .OrderByDescending(pair => pair.Count)
                .ThenBy(pair => pair.File.File.Path, StringComparer.Ordinal)
                .Select(pair => new FileMatch(pair.File.File, pair.Other.File, pair.Count, Regions(pair.File, pair.Other, shared))),
        ];

    private static int Common(FingerprintedFile first, FingerprintedFile second, IReadOnlySet<ulong> shared)
    {
        var those = second.Prints.Select(print => print.Hash).ToHashSet();
        return first.Prints.Select(print => print.Hash).Distinct().Count(hash => shared.Contains(hash) && those.Contains(hash));
    }

    private static List<FileMatch.Region> Regions(FingerprintedFile first, FingerprintedFile second, IReadOnlySet<ulong> shared)
    {
        var places = second.Prints.ToLookup(print => print.Hash, print => print.At);
        var regions = new List<FileMatch.Region>();
        var done = 0;
        foreach (var (hash, at) in first.Prints.Where(print => shared.Contains(print.Hash) && places.Contains(print.Hash)))
        {
            if (at + Winnowing.Run <= done)
                continue;
            // The same may stand in several places of the other file; the like one is where most goes on alike.
            var (start, end, offset) = places[hash].Take(MostPlaces).Select(other => Extent(first, second, at, other, done)).MaxBy(extent => extent.End - extent.Start);
            if (start >= end)
                continue;
            regions.Add(new FileMatch.Region(first.Tokens[start].Start, first.Tokens[end - 1].End, second.Tokens[start + offset].Start, second.Tokens[end - 1 + offset].End));
            done = end;
        }

        return regions;
    }

    // As far as both go on alike, but not into what everybody was given.
    private static (int Start, int End, int Offset) Extent(FingerprintedFile first, FingerprintedFile second, int at, int other, int done)
    {
        var offset = other - at;
        bool IsOwn(int i) => i >= done && i + offset >= 0 && i < first.Tokens.Count && i + offset < second.Tokens.Count
            && first.Tokens[i].Kind == second.Tokens[i + offset].Kind && !(first.IsGiven[i] && second.IsGiven[i + offset]);
        var start = at;
        while (start < at + Winnowing.Run && !IsOwn(start))
            start++;
        var end = start;
        while (IsOwn(start - 1))
            start--;
        while (IsOwn(end))
            end++;
        return (start, end, offset);
    }
}
