using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Sandboxes.Namespaces;

/// <summary>The file in which bubblewrap tells what it has done (bwrap(1), <c>--json-status-fd</c>).</summary>
internal sealed partial class BubblewrapStatus(string path) : IWrapperStatus
{
    /// <summary>Bubblewrap must also have seen the program end.</summary>
    public bool ProgramRan => File.Exists(path) && File.ReadAllText(path).Contains("\"exit-code\"", StringComparison.Ordinal);

    public int? FirstProcess =>
        File.Exists(path) && FirstProcessLine.Match(File.ReadAllText(path)) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    public void Dispose()
    {
    }

    [GeneratedRegex("\"child-pid\": ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstProcessLine { get; }
}
