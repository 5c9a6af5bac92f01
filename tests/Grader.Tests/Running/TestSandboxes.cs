using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Sandboxes.Namespaces;
using Grader.Sandboxes.Processes;
using NUnit.Framework;

namespace Grader.Tests.Running;

/// <summary>The kinds of sandbox of this machine, made once for all tests.</summary>
internal static class TestSandboxes
{
    private static readonly Lazy<RunFolder> Folder = new(() => new RunFolder());
    private static readonly Lazy<SandboxChoice> Strongest = new(() => SandboxChooser.Choose("auto", Run));

    public static RunFolder Run => Folder.Value;

    /// <summary>Held by whoever plays on the machine's own ports.</summary>
    public static Lock SharedPorts { get; } = new();

    public static Play Default => new() { Kind = Strongest.Value.Kind };

    public static ISandboxKind Process => new ProcessKind(Run);

    /// <summary>As root or in a user namespace; elsewhere the test is ignored.</summary>
    public static ISandboxKind Bubblewrap => Namespaces(tools => tools.Bubblewrap is null ? null : tools);

    public static ISandboxKind Plain => Namespaces(tools => tools with { Bubblewrap = null });

    /// <summary>Kinds by name, for tests of all of them.</summary>
    public static ISandboxKind Named(string name) => name switch
    {
        "bubblewrap" => Bubblewrap,
        "plain" => Plain,
        _ => Process,
    };

    public static void Dispose()
    {
        if (Folder.IsValueCreated)
            Folder.Value.Dispose();
    }

    private static NamespaceKind Namespaces(Func<NamespaceTools, NamespaceTools?> choose)
    {
        if (Strongest.Value.Kind is not NamespaceKind)
            Assert.Ignore($"no namespaces on this machine: {Strongest.Value.Trouble}");
        if (choose(NamespaceTools.Find()) is { } tools)
            return new NamespaceKind(Run, tools);
        Assert.Ignore("bubblewrap is not installed");
        throw new InvalidOperationException();
    }
}
