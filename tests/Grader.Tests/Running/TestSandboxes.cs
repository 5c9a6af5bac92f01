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

    private static readonly Lazy<SandboxChoice> Containers = new(ChooseContainer);

    public static RunFolder Run => Folder.Value;

    /// <summary>Held by whoever plays on the machine's own ports.</summary>
    public static Lock SharedPorts { get; } = new();

    public static Play Default => new() { Kind = Strongest.Value.Kind };

    public static ISandboxKind Process => new ProcessKind(Run);

    /// <summary>As root or in a user namespace; elsewhere the test is ignored.</summary>
    public static ISandboxKind Bubblewrap => Namespaces(tools => tools.Bubblewrap is null ? null : tools);

    public static ISandboxKind Plain => Namespaces(tools => tools with { Bubblewrap = null });

    /// <summary>The image of containers: a small one with Python, which <c>docker/make-base-image.sh</c> makes.</summary>
    public static string Image { get; } = Environment.GetEnvironmentVariable("GRADER_TEST_IMAGE") ?? "grader-base";

    /// <summary>Where an engine with the image is; elsewhere the test is ignored.</summary>
    public static ISandboxKind Container
    {
        get
        {
            if (Containers.Value is { Trouble.Length: > 0 } choice)
                Assert.Ignore($"no containers on this machine: {choice.Trouble}");
            return Containers.Value.Kind;
        }
    }

    /// <summary>Kinds by name, for tests of all of them.</summary>
    public static ISandboxKind Named(string name) => name switch
    {
        "bubblewrap" => Bubblewrap,
        "plain" => Plain,
        "container" => Container,
        _ => Process,
    };

    public static void Dispose()
    {
        if (Folder.IsValueCreated)
            Folder.Value.Dispose();
    }

    private static SandboxChoice ChooseContainer()
    {
        try
        {
            return SandboxChooser.Choose("container", Run, Image);
        }
        catch (GraderFaultException e)
        {
            return new SandboxChoice(Process, "asked", e.Message);
        }
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
