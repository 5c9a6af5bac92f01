namespace Grader.Copies;

/// <summary>Finds the pairs of submissions that have more in common than others do. Pure; the same works give the same pairs.</summary>
internal static class CopyFinder
{
    /// <param name="most">How many pairs are given, those with the most in common.</param>
    public static IReadOnlyList<CopyPair> Find(IReadOnlyList<Work> works, GivenText given, CopySettings settings, int most)
    {
        var read = works.Select(work => (Work: work, Files: work.Files.Select(file => FingerprintedFile.Of(file, given)).OfType<FingerprintedFile>().ToList())).ToList();
        var owners = new Dictionary<ulong, List<int>>();
        foreach (var (index, hash) in read.SelectMany((pair, index) => pair.Files.SelectMany(file => file.Prints).Select(print => print.Hash).Distinct().Select(hash => (index, hash))))
        {
            if (!owners.TryGetValue(hash, out var all))
                owners[hash] = all = [];
            all.Add(index);
        }

        var own = new int[works.Count];
        var common = new Dictionary<(int First, int Second), HashSet<ulong>>();
        foreach (var (hash, all) in owners.Where(pair => pair.Value.Count <= settings.Common))
        {
            foreach (var index in all)
                own[index]++;
            foreach (var pair in all.SelectMany((first, i) => all.Skip(i + 1).Select(second => (first, second))))
            {
                if (!common.TryGetValue(pair, out var hashes))
                    common[pair] = hashes = [];
                hashes.Add(hash);
            }
        }

        return
        [
            .. common
                .Select(pair => (pair.Key, pair.Value, Pair: new CopyPair(works[pair.Key.First].Name, works[pair.Key.Second].Name, pair.Value.Count, (double)pair.Value.Count / own[pair.Key.First], (double)pair.Value.Count / own[pair.Key.Second], [])))
                .Where(found => found.Pair.Shared >= settings.LeastPrints && found.Pair.Share * 100 >= settings.LeastShare)
                .OrderByDescending(found => found.Pair.Shared * found.Pair.Share)
                .ThenBy(found => found.Key.First)
                .ThenBy(found => found.Key.Second)
                .Take(most)
                .Select(found => found.Pair with { Files = FileMatcher.Of(read[found.Key.First].Files, read[found.Key.Second].Files, found.Value) }),
        ];
    }
}
