using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CliWrap;
using CsvHelper;
using Grader.Os;
using Grader.Texts;

namespace Grader.Batches.Sources;

/// <summary>A table of Git repositories, one a row, the student's user name, id or name beside the URL or not.</summary>
internal static partial class RepositoryList
{
    /// <param name="Url">As Git takes it, a path absolute.</param>
    /// <param name="Owner">The other value of the row; the repository's own name where there is none.</param>
    internal sealed record Row(string Url, string Owner);

    /// <param name="folder">What paths in the table are relative to.</param>
    public static IReadOnlyList<Row> Read(TextReader table, string folder)
    {
        using var rows = CsvReader.Create(table, new CsvReaderOptions { HasHeader = false, TrimWhitespace = true });
        var all = new List<Row>();
        while (rows.Read())
        {
            var fields = Enumerable.Range(0, rows.FieldCount).Select(rows.GetString).ToList();
            if (fields.Find(field => IsRepository(field, folder)) is not { } url)
                continue;
            var name = url.TrimEnd('/').Split('/', ':')[^1];
            all.Add(new Row(
                UrlPattern().IsMatch(url) ? url : Path.GetFullPath(url, folder),
                fields.Find(field => field != url && field.Length > 0) ?? (name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name)));
        }

        return all;
    }

    /// <summary>Clones every repository, or brings an earlier clone up to date. What cannot be cloned is named among the others.</summary>
    public static DeliveryFinder.Found Fetch(IReadOnlyList<Row> rows, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var found = new List<FoundDelivery>();
        var lost = new List<Phrase>();
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var clone = Path.Combine(folder, FormattableString.Invariant($"{index:0000}-{NotInNames().Replace(row.Owner, "_")}"));
            var isKnown = Directory.Exists(Path.Combine(clone, ".git"));
            if (isKnown)
                Update(clone, cancellationToken);
            // Never by links to the files of a repository beside it, in which somebody may be working.
            else if (Git(["clone", "--quiet", "--no-local", "--depth", "1", "--no-recurse-submodules", "--", row.Url, clone], out var said, cancellationToken) != 0)
            {
                lost.Add(Phrase.Words($"{row.Url} ({said.ReplaceLineEndings(" ")})"));
                continue;
            }

            var told = Git(["-C", clone, "log", "-1", "--format=%ct"], out var time, cancellationToken) == 0 && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : (DateTimeOffset?)null;
            found.Add(new FoundDelivery(row.Owner, clone, PlatformName.Of(row.Owner), row.Owner, told));
        }

        return new DeliveryFinder.Found(found, lost);
    }

    // One that cannot be reached now is graded as it was.
    private static void Update(string clone, CancellationToken cancellationToken)
    {
        if (Git(["-C", clone, "fetch", "--quiet", "--depth", "1", "origin", "HEAD"], out _, cancellationToken) == 0)
            Git(["-C", clone, "reset", "--quiet", "--hard", "FETCH_HEAD"], out _, cancellationToken);
    }

    // The clone's configuration is this machine's own: a repository brings none along, and its hooks stay behind.
    private static int Git(IEnumerable<string> arguments, out string output, CancellationToken cancellationToken)
    {
        var (said, errors) = (new StringBuilder(), new StringBuilder());
        var git = Cli.Wrap("git")
            .WithArguments(["-c", "core.hooksPath=/dev/null", .. arguments])
            .WithEnvironmentVariables(e => e.Set("GIT_TERMINAL_PROMPT", "0").Set("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh"))
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(said))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .WithValidation(CommandResultValidation.None);
        var result = ProcessStarts.Begin(() => git.ExecuteAsync(cancellationToken)).GetAwaiter().GetResult();
        output = (result.ExitCode == 0 ? said : errors).ToString().Trim();
        return result.ExitCode;
    }

    private static bool IsRepository(string field, string folder) =>
        UrlPattern().IsMatch(field) || field.Length > 0 && Directory.Exists(Path.GetFullPath(field, folder)) && (field.Contains('/') || field.Contains('\\'));

    [GeneratedRegex(@"^(?:[a-z]+://|[\w.-]+@[\w.-]+:)")]
    private static partial Regex UrlPattern();

    [GeneratedRegex(@"[^\p{L}\p{Nd}._-]")]
    private static partial Regex NotInNames();
}
