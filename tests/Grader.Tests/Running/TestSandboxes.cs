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

    /// <summary>Held by whoever plays on the machine's own port 3500.</summary>
    public static Lock SharedPorts { get; } = new();

    public static Play Default => new() { Kind = Strongest.Value.Kind };

    public static ISandboxKind Process => new ProcessKind(Run);

    /// <summary>As root or in a user namespace; elsewhere the test is ignored.</summary>
    public static ISandboxKind Bubblewrap => Namespaces(Run, bubblewrap: true);

    public static ISandboxKind Plain => Namespaces(Run, bubblewrap: false);

    /// <summary>The image of containers: a small one with Python, which <c>docker/make-base-image.sh</c> makes.</summary>
    public static string Image { get; } = TestSettings.Text("GRADER_TEST_IMAGE", "grader-base");

    /// <summary>Where an engine with the image is; elsewhere the test is ignored.</summary>
    public static ISandboxKind Container
    {
        get
        {
            if (Containers.Value is { Trouble: not null } choice)
                Assert.Ignore($"no containers on this machine: {Told(choice)}");
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

    private static string Told(SandboxChoice choice) => choice.Trouble is null ? "" : Grader.Texts.Phrases.Load().Say("en", choice.Trouble);

    private static SandboxChoice ChooseContainer()
    {
        try
        {
            return SandboxChooser.Choose("container", Run, Image);
        }
        catch (GraderFaultException e)
        {
            return new SandboxChoice(Process, "asked", Grader.Texts.Phrase.Words(e.Message));
        }
    }

    /// <summary>Namespaces of a run, with bubblewrap or without.</summary>
    public static NamespaceKind Namespaces(RunFolder run, bool bubblewrap)
    {
        if (Strongest.Value.Kind is not NamespaceKind)
            Assert.Ignore($"no namespaces on this machine: {Told(Strongest.Value)}");
        var tools = NamespaceTools.Find();
        if (bubblewrap && tools.Bubblewrap is null)
            Assert.Ignore("bubblewrap is not installed");
        return new NamespaceKind(run, bubblewrap ? tools : tools with { Bubblewrap = null });
    }
}
