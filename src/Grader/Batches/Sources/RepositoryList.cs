using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CliWrap;
using CsvHelper;
using Grader.Judging;
using Grader.Os;
using Grader.Sandboxes;
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

    /// <summary>
    /// Clones every repository, or brings an earlier clone up to date. What cannot be cloned is named among the others. A clone that cannot be brought
    /// up to date is told and taken as it is, unless it is of another repository than its row names now.
    /// </summary>
    /// <param name="tool">Git's command.</param>
    /// <exception cref="GraderFaultException">There is no such command.</exception>
    public static DeliveryFinder.Found Fetch(IReadOnlyList<Row> rows, string folder, CancellationToken cancellationToken, string tool = "git")
    {
        if (rows.Count > 0 && ToolFinder.OnMachine(tool) is null)
            throw new GraderFaultException(new Finding("machine.no-tool").With("tool", tool));
        Directory.CreateDirectory(folder);
        var found = new List<FoundDelivery>();
        var lost = new List<Phrase>();
        var outdated = new List<Phrase>();
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var clone = Path.Combine(folder, FormattableString.Invariant($"{index:0000}-{NotInNames().Replace(row.Owner, "_")}"));
            var isKnown = Directory.Exists(Path.Combine(clone, ".git"));
            if ((isKnown ? Update(clone, row.Url, cancellationToken) : Clone(row.Url, clone, cancellationToken)) is { } why)
            {
                var told = Phrase.Words($"{row.Url} ({why})");
                if (!isKnown || !IsOf(clone, row.Url, cancellationToken))
                {
                    lost.Add(told);
                    continue;
                }

                outdated.Add(told);
            }

            var at = Git(["-C", clone, "log", "-1", "--format=%ct"], out var time, cancellationToken) == 0 && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : (DateTimeOffset?)null;
            found.Add(new FoundDelivery(row.Owner, clone, PlatformName.Of(row.Owner), row.Owner, at));
        }

        return new DeliveryFinder.Found(found, lost) { Outdated = outdated };
    }

    /// <returns>Why it was not cloned; null when it was.</returns>
    private static string? Clone(string url, string clone, CancellationToken cancellationToken) =>
        // Never by links to the files of a repository beside it, in which somebody may be working.
        Trouble(["clone", "--quiet", "--no-local", "--depth", "1", "--no-recurse-submodules", "--", url, clone], cancellationToken) ?? Name(clone, url, cancellationToken);

    /// <returns>Why it is as it was; null when it is as the repository.</returns>
    private static string? Update(string clone, string url, CancellationToken cancellationToken) =>
        Trouble(["-C", clone, "fetch", "--quiet", "--depth", "1", "--no-recurse-submodules", "--", url, "HEAD"], cancellationToken)
        ?? Trouble(["-C", clone, "reset", "--quiet", "--hard", "FETCH_HEAD"], cancellationToken)
        ?? Name(clone, url, cancellationToken);

    // In the table's own words, so that a clone is known by them.
    private static string? Name(string clone, string url, CancellationToken cancellationToken) => Trouble(["-C", clone, "config", "remote.origin.url", url], cancellationToken);

    private static bool IsOf(string clone, string url, CancellationToken cancellationToken) =>
        Git(["-C", clone, "config", "remote.origin.url"], out var origin, cancellationToken) == 0 && origin == url;

    private static string? Trouble(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Git(arguments, out var said, cancellationToken) == 0 ? null : said.ReplaceLineEndings(" ");

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
