using CliWrap;
using CliWrap.Buffered;
using Grader.Judging;
using Grader.Os;

namespace Grader.Sandboxes.Namespaces;

/// <summary>The programs of the machine that make sandboxes.</summary>
/// <param name="Bubblewrap">Path of <c>bwrap</c>; null when it is not installed.</param>
/// <param name="BubblewrapVersion">As it tells it: <c>bubblewrap 0.8.0</c>; empty when it is not installed.</param>
/// <param name="Unshare">Path of <c>unshare</c> (util-linux).</param>
/// <param name="SetPriv">Path of <c>setpriv</c> (util-linux).</param>
/// <param name="PrLimit">Path of <c>prlimit</c> (util-linux).</param>
/// <param name="Perl">Path of the system's <c>perl</c>; null when it is not installed.</param>
internal sealed record NamespaceTools(string? Bubblewrap, string BubblewrapVersion, string Unshare, string SetPriv, string PrLimit, string? Perl)
{
    private static readonly string[] Needed = ["unshare", "setpriv", "prlimit"];

    /// <summary>One that no sandbox can be made without and that this machine does not have; null when it has them all.</summary>
    public static string? Missing() => Needed.FirstOrDefault(tool => ToolFinder.OnMachine(tool) is null);

    /// <summary>Finds them.</summary>
    /// <exception cref="GraderFaultException">One is missing.</exception>
    public static NamespaceTools Find()
    {
        var bubblewrap = ToolFinder.OnMachine("bwrap");
        var perl = ToolFinder.OnMachine("perl") is { } found && ToolFinder.IsSystem(found) ? found : null;
        return new NamespaceTools(bubblewrap, bubblewrap is null ? "" : VersionOf(bubblewrap), Need("unshare"), Need("setpriv"), Need("prlimit"), perl);
    }

    /// <summary>What a tool says when it is asked for its version.</summary>
    public static string VersionOf(string tool) =>
        ProcessStarts.Begin(() => Cli.Wrap(tool).WithArguments("--version").ExecuteBufferedAsync()).GetAwaiter().GetResult().StandardOutput.Trim();

    private static string Need(string tool) =>
        ToolFinder.OnMachine(tool) ?? throw new GraderFaultException(new Finding("machine.no-tool").With("tool", tool));
}
