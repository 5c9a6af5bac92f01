using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Batches.Sources;

/// <summary>Reads Git's own log of where a repository stood.</summary>
internal static partial class CommitTime
{
    /// <summary>The time of the last commit; null for a log without any, such as that of a fresh clone, whose entry has the clone's time.</summary>
    public static DateTimeOffset? Last(IEnumerable<string> log) =>
        log.Select(line => EntryPattern().Match(line)).LastOrDefault(match => match.Success) is { } last
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(last.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    // OLD NEW Name <mail> 1767225600 -0300<TAB>commit: message
    [GeneratedRegex(@"> (\d{1,12}) [+-]\d{4}\tcommit")]
    private static partial Regex EntryPattern();
}
